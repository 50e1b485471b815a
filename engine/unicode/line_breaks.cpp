#include "unicode/line_breaks.hpp"

#include <string>

#include <unicode/uchar.h>

#include "unicode/address_breaks.hpp"
#include "unicode/break_iterator_impl.hpp"
#include "unicode/code_point.hpp"
#include "unicode/han_class.hpp"
#include "unicode/reading_byte.hpp"

namespace stonehand
{

namespace
{

// The text with its Han quotation marks as corner brackets, which are as many bytes long: so ICU takes them
// for the opening and closing marks that they are there (clreq-cjk 6), with all that UAX #14 says of those.
std::string with_corner_brackets(std::string_view text, const std::vector<std::uint32_t>& marks)
{
    std::string bracketed(text);
    for (std::uint32_t at : marks) {
        const char32_t mark = code_point(text, at).value;
        std::string_view bracket = "』";
        if (mark == U'“') bracket = "「";
        if (mark == U'”') bracket = "」";
        if (mark == U'‘') bracket = "『";
        bracketed.replace(at, bracket.size(), bracket);
    }
    return bracketed;
}

// What a text's language asks for; asked once a text.
enum class Typography { Han, Other };

bool is_dash(char32_t character)
{
    return han_class(character) == HanClass::Dash;
}

// What begins no line of Han text, besides what UAX #14 says (clreq-cjk 2): connectors, interpuncts and a
// dash alone; at the strict level pairs of dashes and ellipses. ICU takes · for a letter, so it breaks before
// it after Han.
bool begins_no_line(char32_t before, char32_t after, char32_t later, LineBreakLevel level)
{
    switch (han_class(after)) {
    case HanClass::Interpunct:
        return level != LineBreakLevel::Loose;
    case HanClass::Connector:
        return true;
    case HanClass::Ellipsis:
        return level == LineBreakLevel::Strict;
    case HanClass::Dash:
        return level == LineBreakLevel::Strict || (after == 0x2014 && !is_dash(before) && !is_dash(later));
    case HanClass::Solidus:
        return false;
    case HanClass::Other:
    case HanClass::Ideograph:
    case HanClass::PauseOrStop:
    case HanClass::Colon:
    case HanClass::Bang:
    case HanClass::Open:
    case HanClass::Close:
    case HanClass::Western:
        return false;
    }
    return false;
}

bool han_forbids(char32_t before, char32_t after, char32_t later, LineBreakLevel level)
{
    if (after == 0x301c || after == 0xff5e) return level != LineBreakLevel::Loose;
    if (!is_wide_han(before) && !is_wide_han(after) && !is_wide_han(later)) return false;
    // GB: no line ends in a solidus; ICU breaks behind it.
    const bool strict = level == LineBreakLevel::Gb || level == LineBreakLevel::Strict;
    if (strict && han_class(before) == HanClass::Solidus) return true;
    if (!is_wide_han(before) && !is_wide_han(later)) return false;
    return begins_no_line(before, after, later, level);
}

// The character before `at`, past a reading; 0 where there is none.
char32_t character_before(std::string_view text, std::uint32_t at)
{
    while (at > 0 && text[at - 1] == reading_byte) --at;
    return at > 0 ? code_point_before(text, at).value : 0;
}

bool is_white(char32_t character)
{
    return character == U' ' || character == 0x3000;
}

// A dash at the head of a line looks like an item of a list; UAX #14 allows it (LB17, class B2). In text of
// Han typography two are a mark of their own, which may stand there.
bool dash_forbids(char32_t before, char32_t after, char32_t later, Typography typography)
{
    // With a space on both sides it stays with the words before it.
    const bool spaced = before == U' ' && later == U' ' && (after == 0x2013 || after == 0x2014);
    if (spaced && typography == Typography::Other) return true;
    if (after != 0x2014 || is_white(before) || is_wide_han(before)) return false;
    return typography == Typography::Other || (!is_dash(before) && !is_dash(later));
}

// How far white is looked through for what stands beyond it: more is no one's text, and every break looks.
constexpr int farthest_look = 32;

// What is seen last on a line that ends here; 0 where that is white alone.
char32_t seen_before(std::string_view text, std::uint32_t at)
{
    for (int look = 0; at > 0 && look < farthest_look; ++look) {
        const auto [character, begin] = code_point_before(text, at);
        if (!is_white(character) && character != static_cast<char32_t>(reading_byte)) return character;
        at = begin;
    }
    return 0;
}

// What is seen first on a line that begins here.
char32_t seen_from(std::string_view text, std::uint32_t at)
{
    CodePoint seen = code_point(text, at);
    for (int look = 0; is_white(seen.value) && seen.next < text.size() && look < farthest_look; ++look)
        seen = code_point(text, seen.next);
    return seen.value;
}

// Iteration marks and, at the strict level, small kana: UAX #14 lets them begin a line behind a space.
bool is_kana_nonstarter(char32_t character, LineBreakLevel level)
{
    if (level == LineBreakLevel::Loose || !is_wide_han(character)) return false;
    const auto lines = u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_LINE_BREAK);
    return lines == U_LB_NONSTARTER ||
           (level == LineBreakLevel::Strict && lines == U_LB_CONDITIONAL_JAPANESE_STARTER);
}

// In text of Han typography, whoever else stands there: no line ends in an opening mark nor, by GB, in a
// solidus, with white behind it or not; none begins with an interpunct nor, at the strict level, with a dash
// or an ellipsis (clreq-cjk 2).
bool han_text_forbids(std::string_view text, std::uint32_t at, LineBreakLevel level)
{
    const char32_t seen = seen_before(text, at);
    if (han_class(seen) == HanClass::Open && is_wide_han(seen)) return true;
    const bool strict = level == LineBreakLevel::Strict;
    if ((strict || level == LineBreakLevel::Gb) && han_class(seen) == HanClass::Solidus) return true;
    const char32_t after = seen_from(text, at);
    const char32_t before = character_before(text, at);
    if (is_white(before) && is_kana_nonstarter(after, level)) return true;
    if (strict && (is_dash(after) || han_class(after) == HanClass::Ellipsis)) return true;
    // Behind a space an interpunct may be Latin.
    return before != U' ' && han_class(after) == HanClass::Interpunct && level != LineBreakLevel::Loose;
}

bool forbidden(std::string_view text, std::uint32_t at, Typography typography, LineBreakLevel level)
{
    const auto [after, next] = code_point(text, at);
    const char32_t before = character_before(text, at);
    if (before == 0x200b) return false; // LB8, which is not to be tailored (UAX #14, 6.1)
    if (typography == Typography::Han && han_text_forbids(text, at, level)) return true;
    if (after < 0x80 && after != U'-' && before != 0xff0f) return false;
    const char32_t later = next < text.size() ? code_point(text, next).value : 0;
    return han_forbids(before, after, later, level) || dash_forbids(before, after, later, typography);
}

// LB4 and LB5, which are not to be tailored (UAX #14, 6.1).
bool ends_line(char32_t character)
{
    return (character >= U'\n' && character <= U'\r') || character == 0x85 || character == 0x2028 ||
           character == 0x2029;
}

// CSS calls them so too. Plain zh is strict, and differs from normal in small kana only; normal lets those
// begin a line (clreq-cjk 6).
std::string locale_of(const Language& language, LineBreakLevel level)
{
    if (!language.is_han()) return language.primary();
    switch (level) {
    case LineBreakLevel::Loose:
        return language.primary() + "@lb=loose";
    case LineBreakLevel::Normal:
    case LineBreakLevel::Gb:
        return language.primary() + "@lb=normal";
    case LineBreakLevel::Strict:
        return language.primary() + "@lb=strict";
    }
    return language.primary();
}

std::vector<BreakOpportunity> breaks_of(std::string_view text, const Language& language, LineBreakLevel level)
{
    std::vector<BreakOpportunity> breaks;
    const std::string locale = locale_of(language, level);
    const Typography typography = language.is_han() ? Typography::Han : Typography::Other;
    BreakIterator lines(UBRK_LINE, locale.c_str(), text);
    for (auto end = lines.next(); end != UBRK_DONE; end = lines.next()) {
        const auto at = static_cast<std::uint32_t>(end);
        if (at >= text.size()) break;
        if (ends_line(code_point_before(text, at).value))
            breaks.push_back({at, BreakKind::Mandatory});
        else if (!forbidden(text, at, typography, level))
            breaks.push_back({at, BreakKind::Allowed});
    }
    return breaks;
}

// Inside addresses the breaks of `address_breaks` take the place of UAX #14's.
std::vector<BreakOpportunity> with_addresses(const std::vector<BreakOpportunity>& breaks,
                                             const std::vector<Address>& addresses)
{
    std::vector<BreakOpportunity> result;
    auto place = breaks.begin();
    for (const Address& address : addresses) {
        while (place != breaks.end() && place->at <= address.begin) result.push_back(*place++);
        for (std::uint32_t at : address.breaks) result.push_back({at, BreakKind::Discouraged});
        while (place != breaks.end() && place->at < address.end) ++place;
    }
    result.insert(result.end(), place, breaks.end());
    return result;
}

} // namespace

std::vector<BreakOpportunity> line_breaks(std::string_view text, const Language& language,
                                          LineBreakLevel level)
{
    const std::vector<std::uint32_t> marks = han_quotation_marks(text);
    const std::vector<BreakOpportunity> breaks =
        marks.empty() ? breaks_of(text, language, level)
                      : breaks_of(with_corner_brackets(text, marks), language, level);
    const std::vector<Address> addresses = address_breaks(text);
    return addresses.empty() ? breaks : with_addresses(breaks, addresses);
}

} // namespace stonehand
