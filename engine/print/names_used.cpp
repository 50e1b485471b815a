#include "print/names_used.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/report.hpp"
#include "preflight/is_among.hpp"

namespace stonehand
{

namespace
{

constexpr std::array<std::string_view, 6> no_spots{"Cyan", "Magenta", "Yellow", "Black", "All", "None"};
// What makers of inks put behind a name for the paper or the book (GWG 2022, R0021).
constexpr std::array<std::string_view, 20> suffixes{"C",  "CP",  "E",  "K",   "M",   "N",  "U",
                                                    "UP", "Z",   "CV", "CVU", "CVC", "HC", "PC",
                                                    "TC", "TCX", "TP", "TPX", "XGC", "EC"};
// A file of more inks or fonts than these is not compared name by name.
constexpr std::size_t most_names = 1000;

std::string small(std::string_view name)
{
    std::string letters(name);
    for (char& letter : letters) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return letters;
}

/// Letters and figures alone, small: what is the same is one name to a reader. Bytes beyond ASCII stay.
std::string bare(std::string_view name)
{
    std::string letters;
    for (const char letter : small(name)) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x80 || std::isalnum(byte)) letters += letter;
    }
    return letters;
}

/// The name without a suffix for a paper; nothing where it has none.
std::optional<std::string> stem_of(std::string_view name)
{
    const std::size_t blank = name.rfind(' ');
    if (blank == name.npos || !is_among(name.substr(blank + 1), suffixes)) return std::nullopt;
    return small(name.substr(0, blank));
}

/// What an object says, whatever it refers to: streams by their bytes.
std::string meaning_of(const PdfObject& object, int depth = 0)
{
    constexpr int deepest = 4; // a function of functions of samples
    if (depth >= deepest) return object.unparsed();
    std::string meaning;
    if (object.is_array()) {
        for (std::size_t index = 0; index < object.size(); ++index)
            meaning += meaning_of(object[index], depth + 1) + " ";
        return "[" + meaning + "]";
    }
    if (!object.is_stream() && !object.is_dictionary()) return object.unparsed();
    for (const std::string& key : object.keys())
        if (key != "Length") meaning += "/" + key + " " + meaning_of(object[key], depth + 1);
    return "<<" + meaning + ">>" + object.undecoded().value_or("");
}

std::vector<ColourSpacePtr> spaces_of(const PaintedMark& mark)
{
    std::vector<ColourSpacePtr> spaces;
    for (const LaidColour& laid : colours_of(mark)) spaces.push_back(laid.colour->space);
    if (const auto* image = std::get_if<PaintedImage>(&mark.what); image && image->space)
        spaces.push_back(image->space->kind == SpaceKind::Indexed ? image->space->base : image->space);
    if (const auto* shading = std::get_if<PaintedShading>(&mark.what)) spaces.push_back(shading->space);
    return spaces;
}

/// The names that a list of groups by the same key has twice: each pair of neighbours is told.
template <typename Tell>
void tell_pairs(const std::multimap<std::string, std::string>& names, const Tell& tell)
{
    for (auto name = names.begin(); name != names.end(); ++name)
        if (const auto next = std::next(name); next != names.end() && next->first == name->first)
            tell(name->second, next->second);
}

} // namespace

void NamesUsed::add(const JudgedMark& judged, PrintFindings& findings)
{
    for (const ColourSpacePtr& space : spaces_of(judged.mark)) {
        const bool is_all = is_among("All", space->colorants);
        if (is_all)
            findings.add({"R0024",
                          {},
                          judged.place(),
                          say("an element of the page is in the registration colour"),
                          verbatim("All"),
                          say("other inks")});
        if (space.get() == last_) continue;
        last_ = space.get();
        keep_ = space;
        add_space(*space, judged);
    }
    const auto* glyph = std::get_if<PaintedGlyph>(&judged.mark.what);
    if (!glyph || fonts_.size() >= most_names) return;
    const std::uint32_t number = glyph->font.number_of_object();
    const auto at = std::lower_bound(seen_fonts_.begin(), seen_fonts_.end(), number);
    if (number != 0 && at != seen_fonts_.end() && *at == number) return;
    if (number != 0) seen_fonts_.insert(at, number);
    fonts_.try_emplace(font_name_of(*glyph), judged.place());
}

void NamesUsed::add_space(const ColourSpace& space, const JudgedMark& judged)
{
    const PdfObject process = space.object[4]["Process"]["Components"];
    const auto is_process = [&](const std::string& name) {
        for (std::size_t index = 0; index < process.size(); ++index)
            if (process[index].is(name)) return true;
        return is_among(name, no_spots);
    };
    for (const std::string& name : space.colorants) {
        if (is_process(name) || inks_.size() >= most_names) continue;
        Ink& ink = inks_.try_emplace(name, Ink{judged.place(), {}}).first->second;
        if (!ink.meaning.empty()) continue;
        const PdfObject own =
            space.kind == SpaceKind::Separation ? space.object : space.object[4]["Colorants"][name];
        if (own.is_array()) ink.meaning = meaning_of(own[2]) + meaning_of(own[3]);
    }
}

void NamesUsed::judge(PrintFindings& findings) const
{
    const double most = findings.limits()["spot-inks"];
    if (static_cast<double>(inks_.size()) > most) {
        std::vector<std::string> names;
        for (const auto& [name, ink] : inks_) names.push_back(quoted(name));
        findings.add({"R0020",
                      {},
                      inks_.begin()->second.place,
                      say("spot inks are used: {}", listed(names)),
                      with_unit(static_cast<double>(inks_.size()), ""),
                      say("{} at most", with_unit(most, ""))});
    }
    judge_inks(findings);
    std::multimap<std::string, std::string> spelled;
    for (const auto& [name, place] : fonts_)
        if (const std::string letters = bare(name); !letters.empty()) spelled.emplace(letters, name);
    tell_pairs(spelled, [&](const std::string& one, const std::string& other) {
        findings.add(
            {"SH font-names", {}, fonts_.at(other), say("“{}” and “{}” are one name", one, other), {}, {}});
    });
}

void NamesUsed::judge_inks(PrintFindings& findings) const
{
    std::multimap<std::string, std::string> by_stem, by_letters, by_meaning, by_spelling;
    for (const auto& [name, ink] : inks_) {
        if (const auto stem = stem_of(name)) by_stem.emplace(*stem, name);
        by_letters.emplace(small(name), name);
        if (!ink.meaning.empty()) by_meaning.emplace(ink.meaning, name);
        by_spelling.emplace(bare(name), name);
    }
    const auto tell = [&](PrintRule rule, Sentence how) {
        return [&findings, this, rule, how](const std::string& one, const std::string& other) {
            // What differs in capitals alone is told as that.
            if (rule == PrintRule("SH spot-names") && small(one) == small(other)) return;
            findings.add({rule, {}, inks_.at(other).place, say("“{}” and “{}” {}", one, other, how), {}, {}});
        };
    };
    tell_pairs(by_stem, tell("R0021", say("are one ink with two suffixes")));
    tell_pairs(by_letters, tell("R0022", say("differ in capitals alone")));
    tell_pairs(by_meaning, tell("R0023", say("look the same: their definitions are equal")));
    tell_pairs(by_spelling, tell("SH spot-names", say("are one name")));
}

} // namespace stonehand
