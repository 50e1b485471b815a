#include "unicode/line_breaks.hpp"

#include <string>

#include "unicode/address_breaks.hpp"
#include "unicode/break_iterator_impl.hpp"
#include "unicode/code_point.hpp"
#include "unicode/han_class.hpp"

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

bool is_dash(char32_t character)
{
    return han_class(character) == HanClass::Dash;
}

// What Han adds to UAX #14 between two characters: connectors, interpuncts and a dash alone begin no line
// (clreq-cjk 2, “basic”). ICU takes · for a letter, so it breaks before it after Han.
bool han_forbids(char32_t before, char32_t after, char32_t later)
{
    if (after == 0x301c || after == 0xff5e) return true;
    if (!is_wide_han(before) && !is_wide_han(later)) return false;
    const HanClass mark = han_class(after);
    if (mark == HanClass::Interpunct || mark == HanClass::Connector) return true;
    return after == 0x2014 && !is_dash(before) && !is_dash(later);
}

// A dash at the head of a line looks like an item of a list; UAX #14 allows it (LB17, class B2).
bool dash_forbids(char32_t before, char32_t after)
{
    return after == 0x2014 && before != U' ' && !is_wide_han(before);
}

bool forbidden(std::string_view text, std::uint32_t at, const Language& language)
{
    const auto [after, next] = code_point(text, at);
    if (after < 0x80 && after != U'-') return false;
    const char32_t before = code_point_before(text, at).value;
    const char32_t later = next < text.size() ? code_point(text, next).value : 0;
    return han_forbids(before, after, later) || (!language.is_han() && dash_forbids(before, after));
}

bool ends_line(char32_t character)
{
    return character == U'\n' || character == 0x2028 || character == 0x2029;
}

std::vector<BreakOpportunity> breaks_of(std::string_view text, const Language& language)
{
    std::vector<BreakOpportunity> breaks;
    // Plain zh and strict differ in small kana only; normal lets those begin a line (clreq-cjk 6).
    const std::string locale = language.is_han() ? language.primary() + "@lb=normal" : language.primary();
    BreakIterator lines(UBRK_LINE, locale.c_str(), text);
    for (auto end = lines.next(); end != UBRK_DONE; end = lines.next()) {
        const auto at = static_cast<std::uint32_t>(end);
        if (at >= text.size()) break;
        if (ends_line(code_point_before(text, at).value))
            breaks.push_back({at, BreakKind::Mandatory});
        else if (!forbidden(text, at, language))
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

std::vector<BreakOpportunity> line_breaks(std::string_view text, const Language& language)
{
    const std::vector<std::uint32_t> marks = han_quotation_marks(text);
    const std::vector<BreakOpportunity> breaks =
        marks.empty() ? breaks_of(text, language) : breaks_of(with_corner_brackets(text, marks), language);
    const std::vector<Address> addresses = address_breaks(text);
    return addresses.empty() ? breaks : with_addresses(breaks, addresses);
}

} // namespace stonehand
