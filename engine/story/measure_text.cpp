#include "story/measure_text.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

/// How many halves of an em the character that begins with this byte takes; none for a byte within one.
std::int64_t halves(unsigned char byte)
{
    constexpr unsigned char within = 0x80, two_bytes = 0xc0, three_bytes = 0xe0;
    if (byte < within) return 1;
    if (byte < two_bytes) return 0;
    return byte < three_bytes ? 1 : 2;
}

} // namespace

TextExtent estimate_extent(const TextBlock& text, const std::vector<ComputedStyle>& styles)
{
    const Length half = styles[static_cast<std::size_t>(text.style)].font_size / 2;
    TextExtent extent;
    Length word;
    for (const char character : text.text) {
        const Length width = half * halves(static_cast<unsigned char>(character));
        extent.most += width;
        word = character == ' ' ? Length() : word + width;
        extent.least = std::max(extent.least, word);
    }
    return extent;
}

} // namespace stonehand
