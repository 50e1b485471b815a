#include "unicode/orientation.hpp"

#include <algorithm>

#include <unicode/uchar.h>

#include "unicode/code_point.hpp"
#include "unicode/han_class.hpp"
#include "unicode/reading_byte.hpp"

namespace stonehand
{

namespace
{

constexpr std::size_t most_figures = 2;

bool is_figure(char byte)
{
    return byte >= '0' && byte <= '9';
}

// What a number may have beside it and still be a word of the Han text: quotation marks count as Han's, since
// in a vertical text they stand round Han, and white that is no word space.
bool is_neighbour(char32_t character)
{
    const bool is_white = character == 0x3000 || (character >= 0x2000 && character <= 0x200a);
    return is_wide_han(character) || is_white || han_class(character) == HanClass::Interpunct ||
           (character >= 0x2014 && character <= 0x2026);
}

bool is_passed(char byte)
{
    return byte == ' ' || byte == reading_byte;
}

bool fits_before(std::string_view text, std::uint32_t at)
{
    while (at > 0 && is_passed(text[at - 1])) --at;
    return at == 0 || is_neighbour(code_point_before(text, at).value);
}

bool fits_behind(std::string_view text, std::uint32_t at)
{
    while (at < text.size() && is_passed(text[at])) ++at;
    return at >= text.size() || is_neighbour(code_point(text, at).value);
}

// Of a text that is a short number and a point: its end. Else 0.
std::uint32_t end_of_item_number(std::string_view text)
{
    if (text.size() < 2 || text.size() > most_figures + 1 || text.back() != '.') return 0;
    return std::all_of(text.begin(), text.end() - 1, is_figure) ? static_cast<std::uint32_t>(text.size()) : 0;
}

} // namespace

bool stands_upright(char32_t character)
{
    const auto kind = u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_VERTICAL_ORIENTATION);
    return kind == U_VO_UPRIGHT || kind == U_VO_TRANSFORMED_UPRIGHT;
}

std::vector<FigureGroup> short_numbers(std::string_view text)
{
    std::vector<FigureGroup> groups;
    if (const auto end = end_of_item_number(text)) return {{0, end}};
    for (std::uint32_t begin = 0; begin < text.size(); ++begin) {
        if (!is_figure(text[begin])) continue;
        std::uint32_t end = begin;
        while (end < text.size() && is_figure(text[end])) ++end;
        if (end - begin <= most_figures && fits_before(text, begin) && fits_behind(text, end))
            groups.push_back({begin, end});
        begin = end;
    }
    return groups;
}

} // namespace stonehand
