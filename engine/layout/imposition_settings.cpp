#include "layout/imposition_settings.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/report.hpp"
#include "layout/attribute_values.hpp"
#include "layout/layout_names.hpp"
#include "layout/read_length.hpp"
#include "layout/sheet_sizes.hpp"

namespace stonehand
{

namespace
{

using Fault = std::optional<SettingFault>;
constexpr std::nullopt_t fine = std::nullopt;

constexpr std::string_view scheme_words = "saddle perfect n-up cut-and-stack single auto"; ///< Scheme
constexpr std::string_view work_style_words = "sheetwise work-and-turn work-and-tumble";   ///< WorkStyle
constexpr std::string_view flip_edge_words = "upright short long";                         ///< FlipEdge
constexpr std::string_view blank_words = "end before-last";                                ///< BlankPlace
constexpr std::string_view creep_words = "shift scale none";                               ///< Creep
constexpr std::string_view cover_words = "self apart";                                     ///< CoverPages
constexpr std::string_view signature_words = "4 8 16 32", side_count_words = "1 2";

// What papers there are: from bible paper to board, from hard calendered to bulky (cm³/g); beyond, somebody
// has mistaken the unit.
constexpr double least_grammage = 20, most_grammage = 1000, least_bulk = 0.5, most_bulk = 3;
constexpr Length most_caliper = Length::millimetres(2);
constexpr double most_tightness = 2;
constexpr unsigned most_in_grid = 100;
constexpr std::size_t most_copies = 100'000'000;

/// Which word a value is.
std::optional<std::size_t> index_in(std::string_view words, std::string_view value)
{
    const auto all = words_of(words);
    const auto found = std::find(all.begin(), all.end(), value);
    if (found == all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

Fault not_a_word(std::string_view words)
{
    const auto all = words_of(words);
    return SettingFault{say("is not one of the words it may be"),
                        say("write one of: {}", listed({all.begin(), all.end()}))};
}

template <typename Choice>
Fault set_choice(Choice& chosen, std::string_view words, std::string_view value)
{
    const auto index = index_in(words, value);
    if (!index) return not_a_word(words);
    chosen = static_cast<Choice>(*index);
    return fine;
}

std::optional<std::size_t> whole_number(std::string_view text)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Fault set_count(unsigned& count, std::string_view words, std::string_view value)
{
    if (!index_in(words, value)) return not_a_word(words);
    count = static_cast<unsigned>(*whole_number(value));
    return fine;
}

Fault set_between(double& number, double least, double most, std::string_view value)
{
    const auto read = read_decimal(value);
    if (!read || *read < least || *read > most)
        return SettingFault{say("is not a number that it may be"),
                            say("write one from {:g} to {:g}", least, most)};
    number = *read;
    return fine;
}

Fault set_length(Length& length, Length least, Length most, std::string_view value)
{
    const auto read = read_length(value);
    if (const auto* fault = std::get_if<LengthFault>(&read)) return SettingFault{fault->wrong, fault->remedy};
    const auto& styled = std::get<StyleLength>(read);
    if (styled.unit != StyleLength::Unit::Absolute)
        return SettingFault{say("is a share of what is not known here"), say("write it in pt or mm")};
    if (styled.length < least || styled.length > most)
        return SettingFault{say("is not a length that it may be"),
                            say("write one from {} to {}", to_string(least), to_string(most))};
    length = styled.length;
    return fine;
}

Fault set_paper(Stock& stock, std::string_view value)
{
    std::string_view number = value;
    for (const std::string_view unit : {"gsm", "g/m²", "g"})
        if (number.ends_with(unit)) {
            number.remove_suffix(unit.size());
            break;
        }
    const auto grammage = read_decimal(number);
    if (!grammage || *grammage < least_grammage || *grammage > most_grammage || number == value)
        return SettingFault{
            say("is not what a paper weighs"),
            say("write grams a square metre, from {:g} to {:g}: 120gsm", least_grammage, most_grammage)};
    stock.grammage = *grammage;
    return fine;
}

/// `320mm`, `320`, `12.6in`: one side of a sheet, millimetres where it does not say.
std::optional<Length> side_of(std::string_view text)
{
    double factor = 1;
    if (text.ends_with("mm"))
        text.remove_suffix(2);
    else if (text.ends_with("in")) {
        text.remove_suffix(2);
        factor = 25.4;
    }
    const auto number = read_decimal(text);
    // Compared before it becomes a length: larger ones than a length can count are written too.
    const double millimetres = number.value_or(0) * factor;
    if (millimetres <= 0 || millimetres > largest_length.in_millimetres()) return std::nullopt;
    return Length::millimetres(millimetres);
}

Fault set_sheet(Imposition& imposition, std::string_view value)
{
    imposition.sheet_name = value;
    if (value == "auto") {
        imposition.sheet = {};
        return fine;
    }
    if (const auto named = find_sheet_size(value)) {
        imposition.sheet = *named;
        return fine;
    }
    const std::size_t cross = value.find('x');
    if (cross != std::string_view::npos) {
        // In `12x18in` the unit is of both.
        std::string width(value.substr(0, cross));
        if (value.ends_with("in") && !width.ends_with("in") && !width.ends_with("mm")) width += "in";
        const auto across = side_of(width), down = side_of(value.substr(cross + 1));
        if (across && down) {
            imposition.sheet = {*across, *down};
            return fine;
        }
    }
    return SettingFault{say("is no size of paper"),
                        say("write a width and a height (320x450mm, 12x18in), auto, or one of: {}",
                            listed(sheet_size_names()))};
}

Fault set_grid(Imposition& imposition, std::string_view value)
{
    const std::size_t cross = value.find('x');
    const auto columns = whole_number(value.substr(0, cross));
    const auto rows = cross == std::string_view::npos ? std::nullopt : whole_number(value.substr(cross + 1));
    if (!columns || !rows || *columns < 1 || *rows < 1 || *columns > most_in_grid || *rows > most_in_grid)
        return SettingFault{say("is no grid"),
                            say("write columns and rows, up to {0}x{0}: 3x2", most_in_grid)};
    imposition.columns = static_cast<unsigned>(*columns);
    imposition.rows = static_cast<unsigned>(*rows);
    return fine;
}

Fault set_scheme(Imposition& imposition, std::string_view value)
{
    imposition.by_thickness = value == "auto";
    if (!imposition.by_thickness) return set_choice(imposition.scheme, scheme_words, value);
    imposition.scheme = Scheme::Saddle;
    return fine;
}

Fault set_quantity(Imposition& imposition, std::string_view value)
{
    const auto quantity = whole_number(value);
    if (!quantity || *quantity < 1 || *quantity > most_copies)
        return SettingFault{say("is no number of copies"), say("write a number from 1 to {}", most_copies)};
    imposition.quantity = *quantity;
    return fine;
}

const ImpositionSetting settings[] = {
    {"scheme",
     scheme_words,
     {},
     "how pages become a book, or leaves; auto: saddle as long as the block is thin enough to be stitched, "
     "else perfect; saddle if not said",
     set_scheme},
    {"signature",
     signature_words,
     {},
     "pages of a signature of perfect binding; 16 if not said",
     [](Imposition& to, std::string_view value) { return set_count(to.signature, signature_words, value); }},
    {"sheet-pages",
     signature_words,
     {},
     "pages folded from one sheet; 4 for saddle, the whole signature for perfect if not said",
     [](Imposition& to, std::string_view value) {
         return set_count(to.sheet_pages, signature_words, value);
     }},
    {"grid",
     {},
     "3x2",
     "columns and rows of pages that are not folded; as many as fit if not said",
     set_grid},
    {"sides",
     side_count_words,
     {},
     "how many sides of what is not folded are printed; 2 if not said",
     [](Imposition& to, std::string_view value) { return set_count(to.sides, side_count_words, value); }},
    {"work-style",
     work_style_words,
     {},
     "other plates for the back, or the same: sheet turned or tumbled; sheetwise if not said",
     [](Imposition& to, std::string_view value) {
         return set_choice(to.work_style, work_style_words, value);
     }},
    {"flip-edge",
     flip_edge_words,
     {},
     "the edge that a printer turns sheets over along; the upright one if not said",
     [](Imposition& to, std::string_view value) { return set_choice(to.flip_edge, flip_edge_words, value); }},
    {"blanks",
     blank_words,
     {},
     "where pages that the binding needs are added; before-last if not said",
     [](Imposition& to, std::string_view value) { return set_choice(to.blanks, blank_words, value); }},
    {"creep",
     creep_words,
     {},
     "what is done about inner leaves that stick out: pages are shifted to the spine, made narrower, or "
     "left; shift "
     "if not said",
     [](Imposition& to, std::string_view value) { return set_choice(to.creep, creep_words, value); }},
    {"tightness",
     {},
     "1.2",
     "how much more than their paper folded sheets push out: 1 to 2; 1 if not said",
     [](Imposition& to, std::string_view value) {
         return set_between(to.tightness, 1, most_tightness, value);
     }},
    {"sheet",
     {},
     "SRA3",
     "the paper: a name, 320x450mm, or auto: as large as pages and marks ask for; auto if not "
     "said",
     set_sheet},
    {"gutter",
     {},
     "6mm",
     "between pages that are cut apart; twice the bleed if not said",
     [](Imposition& to, std::string_view value) { return set_length(to.gutter, {}, largest_length, value); }},
    {"grind-off",
     {},
     "3mm",
     "what perfect binding mills from the back of the block; nothing if not said",
     [](Imposition& to, std::string_view value) {
         return set_length(to.grind_off, {}, Length::millimetres(20), value);
     }},
    {"paper",
     {},
     "120gsm",
     "what the paper weighs; 120gsm if not said",
     [](Imposition& to, std::string_view value) { return set_paper(to.stock, value); }},
    {"bulk",
     {},
     "1.2",
     "how bulky it is, in cm³/g: coated papers about 0.8, uncoated 1.2; 1 if not said",
     [](Imposition& to, std::string_view value) {
         return set_between(to.stock.bulk, least_bulk, most_bulk, value);
     }},
    {"caliper",
     {},
     "0.11mm",
     "how thick a leaf is; from weight and bulk if not said",
     [](Imposition& to, std::string_view value) {
         return set_length(to.stock.caliper_said, Length::units(1), most_caliper, value);
     }},
    {"cover",
     cover_words,
     {},
     "whether the outer four pages are of the same paper, or a cover apart; self if not said",
     [](Imposition& to, std::string_view value) { return set_choice(to.cover, cover_words, value); }},
    {"cover-paper",
     {},
     "250gsm",
     "what the paper of the cover weighs; 250gsm if not said",
     [](Imposition& to, std::string_view value) { return set_paper(to.cover_stock, value); }},
    {"cover-bulk",
     {},
     "1.1",
     "how bulky it is, in cm³/g; 1 if not said",
     [](Imposition& to, std::string_view value) {
         return set_between(to.cover_stock.bulk, least_bulk, most_bulk, value);
     }},
    {"cover-caliper",
     {},
     "0.3mm",
     "how thick it is; from weight and bulk if not said",
     [](Imposition& to, std::string_view value) {
         return set_length(to.cover_stock.caliper_said, Length::units(1), most_caliper, value);
     }},
    {"spine-counts-cover",
     yes_words,
     {},
     "the spine is as wide as the block and its cover, not as the block alone; no if not said",
     [](Imposition& to, std::string_view value) {
         return set_choice(to.spine_counts_cover, yes_words, value);
     }},
    {"flaps",
     {},
     "80mm",
     "how wide the flaps of the cover are; none if not said",
     [](Imposition& to, std::string_view value) { return set_length(to.flaps, {}, largest_length, value); }},
    {"quantity", {}, "500", "how many copies are printed; 1 if not said", set_quantity},
};

} // namespace

std::span<const ImpositionSetting> imposition_settings()
{
    return settings;
}

std::string_view word_of(Scheme scheme)
{
    return word_at(scheme_words, static_cast<std::size_t>(scheme));
}

const ImpositionSetting* find_imposition_setting(std::string_view name)
{
    const auto found = std::find_if(std::begin(settings), std::end(settings),
                                    [&](const ImpositionSetting& one) { return one.name == name; });
    return found == std::end(settings) ? nullptr : found;
}

} // namespace stonehand
