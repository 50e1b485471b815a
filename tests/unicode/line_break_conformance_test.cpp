#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "unicode/address_breaks.hpp"
#include "unicode/han_class.hpp"
#include "unicode/line_breaks.hpp"

using namespace stonehand;

namespace
{

// A place where the engine breaks otherwise than LineBreakTest.txt.
struct Place {
    std::uint32_t at;                       // bytes
    char32_t earlier, before, after, later; // the characters around it, 0 beyond the text
    bool marked;                            // `before` bears marks, which LB9 counts as one with it
    std::string rule;
    std::optional<BreakKind> wanted, given;
};

struct LineBreakCase {
    std::string text;
    std::vector<Place> places;
    std::string told;
};

// What the file says of the place before each character; of the first it is nothing.
struct Wanted {
    std::u32string characters;
    std::vector<std::string> rules;
    std::vector<std::optional<BreakKind>> breaks;
};

// × 0061 × 0020 ÷ 0062 ÷ # × [0.3] LATIN SMALL LETTER A (AL) × [7.01] SPACE (SP) ÷ [18.0] …
// Only the rule, LB4 or LB5, tells that a line must end.
Wanted wanted_by(const std::string& line)
{
    Wanted wanted;
    const std::size_t comment = line.find('#');
    std::istringstream rules(line.substr(comment));
    for (std::string word; rules >> word;)
        if (word[0] == '[') wanted.rules.push_back(word.substr(1, word.size() - 2));
    std::istringstream places(line.substr(0, comment));
    for (std::string sign, digits; places >> sign >> digits;) {
        const std::string& rule = wanted.rules.at(wanted.breaks.size());
        const bool must = rule.starts_with("4.") || rule.starts_with("5.");
        const BreakKind kind = must ? BreakKind::Mandatory : BreakKind::Allowed;
        wanted.breaks.push_back(sign == "÷" ? std::optional(kind) : std::nullopt);
        wanted.characters += code_points(digits);
    }
    return wanted;
}

ULineBreak class_of(char32_t character)
{
    return static_cast<ULineBreak>(u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_LINE_BREAK));
}

bool is_mark(char32_t character)
{
    return class_of(character) == U_LB_COMBINING_MARK || class_of(character) == U_LB_ZWJ;
}

Place place_at(const Wanted& wanted, std::size_t index)
{
    const std::u32string& characters = wanted.characters;
    std::size_t before = index - 1;
    while (before > 0 && is_mark(characters[before])) --before;
    Place place{};
    place.earlier = before > 0 ? characters[before - 1] : 0;
    place.before = characters[before];
    place.after = characters[index];
    place.later = index + 1 < characters.size() ? characters[index + 1] : 0;
    place.marked = before + 1 < index;
    place.rule = wanted.rules[index];
    place.wanted = wanted.breaks[index];
    return place;
}

// The cases where a break is missing or one too many, and those where it is only of another kind.
struct Deviating {
    std::vector<LineBreakCase> places, kinds;
};

void judge(const std::string& line, const Language& language, Deviating& deviating)
{
    const Wanted wanted = wanted_by(line);
    LineBreakCase places{utf8_of(wanted.characters), {}, line};
    LineBreakCase kinds = places;
    const std::vector<BreakOpportunity> breaks = line_breaks(places.text, language);
    auto given = breaks.begin();
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < wanted.characters.size(); ++i) {
        std::optional<BreakKind> kind;
        if (given != breaks.end() && given->at == at) kind = (given++)->kind;
        if (i > 0 && kind != wanted.breaks[i]) {
            LineBreakCase& one = kind && wanted.breaks[i] ? kinds : places;
            one.places.push_back(place_at(wanted, i));
            one.places.back().at = at;
            one.places.back().given = kind;
            one.told += fmt::format("; but before character {}", i);
        }
        at += static_cast<std::uint32_t>(utf8_of({wanted.characters[i]}).size());
    }
    // Inside a character, or at the text's end: nothing explains that.
    if (given != breaks.end()) places.places.push_back({given->at, 0, 0, 0, 0, false, "", {}, given->kind});
    if (!places.places.empty()) deviating.places.push_back(std::move(places));
    if (!kinds.places.empty()) deviating.kinds.push_back(std::move(kinds));
}

bool is_missing(const Place& place)
{
    return place.wanted && !place.given;
}
bool is_added(const Place& place)
{
    return !place.wanted && place.given;
}

template <bool (*explains)(const Place&)>
bool all(const LineBreakCase& one)
{
    return std::all_of(one.places.begin(), one.places.end(), explains);
}

// ICU's tailorings (the first lines of its line.txt; RBBITest::testCaseIsKnownIssue lists these cases).

bool starts_number(const Place& place)
{
    if (is_missing(place))
        return class_of(place.before) == U_LB_INFIX_NUMERIC && class_of(place.after) == U_LB_NUMERIC;
    return is_added(place) && place.before == U' ' && class_of(place.after) == U_LB_INFIX_NUMERIC &&
           class_of(place.later) == U_LB_NUMERIC;
}
const Tailoring<LineBreakCase> numbers{
    "numbers", "a point before digits is theirs: no break parts “.35”, and one may stand before it",
    "UAX #14, LB25 IS × NU, where the file follows example 7 of 8.2; L2/19-013, later LB15c",
    all<starts_number>};

bool follows_first_hyphen(const Place& place)
{
    const ULineBreak after = class_of(place.after);
    return is_missing(place) && class_of(place.before) == U_LB_HYPHEN && place.earlier == 0 &&
           (after == U_LB_ALPHABETIC || after == U_LB_AMBIGUOUS || after == U_LB_COMPLEX_CONTEXT ||
            after == U_LB_UNKNOWN);
}
const Tailoring<LineBreakCase> hyphens{"hyphens", "a hyphen that begins a word stays with it, as in “-ness”",
                                       "ICU-8151, later LB20a", all<follows_first_hyphen>};

// Ours.

bool is_in_address(const LineBreakCase& one)
{
    const std::vector<Address> addresses = address_breaks(one.text);
    return std::all_of(one.places.begin(), one.places.end(), [&](const Place& place) {
        return std::any_of(addresses.begin(), addresses.end(), [&](const Address& address) {
            return place.at > address.begin && place.at < address.end;
        });
    });
}
const Tailoring<LineBreakCase> web_addresses{
    "addresses", "an address parts where no one takes the mark at the line's end for the sentence's",
    "Chicago Manual of Style, 7.46; address_breaks.hpp", is_in_address};

bool precedes_dash(const Place& place)
{
    return is_missing(place) && place.after == 0x2014;
}
bool precedes_western_dash(const Place& place)
{
    return precedes_dash(place) && (place.marked || !is_wide_han(place.before));
}
bool precedes_han_dash(const Place& place)
{
    return precedes_dash(place) && !place.marked && is_wide_han(place.before);
}
const Tailoring<LineBreakCase> western_dashes{
    "dashes",
    "a dash at the head of a line looks like an item of a list, so it stays with the word before it",
    "line_breaks.hpp, against LB17 and class B2", all<precedes_western_dash>};
const Tailoring<LineBreakCase> han_dashes{"Han dashes", "a single dash begins no line of Han",
                                          "clreq-cjk 2, “basic”", all<precedes_han_dash>};

bool is_kana(char32_t character)
{
    return class_of(character) == U_LB_CONDITIONAL_JAPANESE_STARTER;
}
bool is_beside_kana(const Place& place)
{
    if (is_added(place)) return is_kana(place.after) && (place.rule == "16.0" || place.rule == "21.03");
    // LB23a then forbids what the file allows between a nonstarter and a percent sign.
    return is_missing(place) && is_kana(place.before) && class_of(place.after) == U_LB_POSTFIX_NUMERIC;
}
const Tailoring<LineBreakCase> small_kana{
    "small kana", "small kana and ー are ideographs: they may begin a line",
    "UAX #14, LB1, class CJ; CSS line-break: normal; clreq-cjk 6", all<is_beside_kana>};

Deviating judge(const std::vector<std::string>& lines, const Language& language)
{
    Deviating deviating;
    for (const std::string& line : lines) judge(line, language, deviating);
    return deviating;
}

void check_accounts(const std::vector<LineBreakCase>& deviating,
                    const std::vector<Expected<LineBreakCase>>& table)
{
    const std::string faults = unaccounted(deviating, table);
    INFO(faults);
    CHECK(faults.empty());
}

} // namespace

TEST_CASE("English text breaks where Unicode's LineBreakTest says in every case, or for a reason elsewhere")
{
    const std::vector<std::string> lines = unicode_test_cases("auxiliary/LineBreakTest.txt");
    if (lines.empty()) return;
    CHECK(lines.size() == 7'654);
    const Deviating english = judge(lines, {"en"});
    check_accounts(english.places,
                   {{numbers, 14}, {hyphens, 8}, {web_addresses, 2}, {western_dashes, 64}, {han_dashes, 1}});
    check_accounts(english.kinds, {});
}

TEST_CASE("Chinese text breaks where Unicode's LineBreakTest says in every case, or for a reason elsewhere")
{
    const std::vector<std::string> lines = unicode_test_cases("auxiliary/LineBreakTest.txt");
    if (lines.empty()) return;
    const Deviating chinese = judge(lines, {"zh-Hans"});
    check_accounts(chinese.places, {{numbers, 14},
                                    {hyphens, 8},
                                    {web_addresses, 2},
                                    {western_dashes, 64},
                                    {han_dashes, 1},
                                    {small_kana, 94}});
    check_accounts(chinese.kinds, {});
}
