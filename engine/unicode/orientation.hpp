#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stonehand
{

/// Whether a character stands upright in a vertical line (UAX #50: U and Tu), or is turned with it (R and
/// Tr) where its font has no form of its own for that.
bool stands_upright(char32_t character);

/// A number of a text: bytes [begin, end).
struct FigureGroup {
    std::uint32_t begin = 0, end = 0;
    bool operator==(const FigureGroup&) const = default;
};

/// The numbers of one or two figures that stand side by side in one cell of a vertical line (clreq-cjk 8):
/// those with Han, a full-width mark or nothing on both sides, whatever space parts them; one that is all of
/// the text takes a point with it (an item's `1.`). Longer ones, and those of a Latin phrase, are turned.
std::vector<FigureGroup> short_numbers(std::string_view text);

} // namespace stonehand
