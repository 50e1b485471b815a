#include "xml/name_ranges.hpp"

#include <algorithm>

#include "xml/utf8.hpp"

namespace stonehand
{

namespace
{

bool within(std::span<const CodePointRange> ranges, char32_t letter)
{
    return std::any_of(ranges.begin(), ranges.end(), [letter](CodePointRange range) {
        return range.first <= letter && letter <= range.last;
    });
}

} // namespace

bool is_xml_name(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const bool first = at == 0;
        const auto letter = next_code_point(text, at);
        if (!letter) return false;
        if (!within(name_start_ranges, *letter) && (first || !within(name_further_ranges, *letter)))
            return false;
    }
    return !text.empty();
}

} // namespace stonehand
