#include "changes/code_points.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

struct PointRange {
    std::uint32_t first, last;
};

template <std::size_t count>
bool is_in(const PointRange (&ranges)[count], std::uint32_t point)
{
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [&](const PointRange& range) { return range.first <= point && point <= range.last; });
}

// Han, kana and their marks (Unicode, Blocks.txt); Thai, Lao, Myanmar and Khmer words cannot be told apart by
// their signs, so that each sign stands for itself as well.
constexpr PointRange spaceless[] = {{0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF},
                                    {0x2E80, 0x9FFF}, {0xA000, 0xA4CF}, {0xF900, 0xFAFF},
                                    {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}, {0x20000, 0x3FFFF}};
constexpr PointRange leftward[] = {{0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}};
constexpr PointRange blanks[] = {{0x09, 0x0D},     {0x20, 0x20},     {0xA0, 0xA0},     {0x2000, 0x200B},
                                 {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x2060}, {0x3000, 0x3000}};

} // namespace

void append_code_point(std::string& text, std::uint32_t point)
{
    const auto put = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
    const auto put_rest = [&](int shift) { put(0x80 | (point >> shift & 0x3F)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | point >> 6);
        put_rest(0);
    } else if (point < 0x10000) {
        put(0xE0 | point >> 12);
        put_rest(6);
        put_rest(0);
    } else {
        put(0xF0 | (point >> 18 & 7));
        put_rest(12);
        put_rest(6);
        put_rest(0);
    }
}

std::uint32_t take_code_point(std::string_view text, std::size_t& at)
{
    const auto byte = [&] { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at])); };
    const std::uint32_t first = byte();
    ++at;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    std::uint32_t point = more == 0 ? first : first & (0x3Fu >> more);
    for (int i = 0; i < more && at < text.size(); ++i, ++at) point = point << 6 | (byte() & 0x3F);
    return point;
}

bool stands_alone(std::uint32_t point)
{
    return is_in(spaceless, point);
}

bool runs_leftwards(std::uint32_t point)
{
    return is_in(leftward, point);
}

bool is_blank(std::uint32_t point)
{
    return is_in(blanks, point);
}

} // namespace stonehand
