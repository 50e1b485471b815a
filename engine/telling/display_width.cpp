#include "telling/display_width.hpp"

#include <algorithm>
#include <iterator>

namespace stonehand
{

namespace
{

struct Range {
    char32_t first, last;
};

// UAX #11, East Asian Width W and F, by block: what is unassigned inside a block is taken as wide too.
constexpr Range wide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},   {0x2614, 0x2615},
    {0x2648, 0x2653},   {0x26bd, 0x26be},   {0x2e80, 0x303e},   {0x3041, 0x4dbf},   {0x4e00, 0xa4cf},
    {0xa960, 0xa97f},   {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe10, 0xfe19},   {0xfe30, 0xfe6f},
    {0xff01, 0xff60},   {0xffe0, 0xffe6},   {0x16fe0, 0x18aff}, {0x1b000, 0x1b2ff}, {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd},
};

// General categories Mn, Me and Cf that stand in running text of the scripts we set.
constexpr Range without_width[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x0610, 0x061a},   {0x064b, 0x065f},
    {0x0670, 0x0670}, {0x06d6, 0x06dc}, {0x0f71, 0x0f7e}, {0x1ab0, 0x1aff},   {0x1dc0, 0x1dff},
    {0x200b, 0x200f}, {0x2060, 0x2064}, {0x20d0, 0x20ff}, {0x302a, 0x302d},   {0x3099, 0x309a},
    {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff}, {0xe0001, 0xe01ef},
};

// Controls would drive the terminal, and embedded directions would turn the line round (UAX #9, 2.1–2.4).
constexpr Range never_shown[] = {
    {0x0000, 0x0008}, {0x000a, 0x001f}, {0x007f, 0x009f}, {0x2028, 0x202e}, {0x2066, 0x2069},
};

template <std::size_t size>
bool among(const Range (&ranges)[size], char32_t character)
{
    const auto past =
        std::upper_bound(std::begin(ranges), std::end(ranges), character,
                         [](char32_t value, const Range& range) { return value < range.first; });
    return past != std::begin(ranges) && character <= std::prev(past)->last;
}

std::size_t length_by_lead(unsigned char lead)
{
    if (lead < 0x80) return 1;
    if (lead >= 0xc2 && lead < 0xe0) return 2;
    if (lead >= 0xe0 && lead < 0xf0) return 3;
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

} // namespace

Shown shown_at(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = length_by_lead(lead);
    if (length == 0 || at + length > text.size()) return {1, 1, false};
    char32_t character = length == 1 ? lead : lead & (0x7fu >> length);
    for (std::size_t next = at + 1; next < at + length; ++next) {
        const auto byte = static_cast<unsigned char>(text[next]);
        if ((byte & 0xc0u) != 0x80u) return {1, 1, false};
        character = character << 6 | (byte & 0x3fu);
    }
    if (among(never_shown, character)) return {length, 1, false};
    if (among(without_width, character)) return {length, 0, true};
    return {length, among(wide, character) ? 2 : 1, true};
}

} // namespace stonehand
