#include "pages/rivers.hpp"

#include <algorithm>
#include <vector>

namespace stonehand
{

namespace
{

// Chance alone puts a space below one space in nine (eleven spaces of 2.75 pt in a line of 98 mm): pairs are
// everywhere and nobody sees them. A third below them makes a direction, and that is seen.
constexpr std::size_t shortest_river = 3;

/// A word space, and through how many lines the white has run down to it.
struct Gap {
    Length left, right; ///< from the column's left edge
    std::size_t lines = 1;
};

std::vector<Gap> gaps_of(const Line& line)
{
    std::vector<Gap> gaps;
    gaps.reserve(line.spaces.size());
    for (const WordSpace& space : line.spaces) {
        const Length left = line.indent + Length(space.at);
        if (Length(space.width) > Length{}) gaps.push_back({left, left + Length(space.width)});
    }
    // Where directions mix, the order of reading is not that of places.
    std::sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.left < b.left; });
    return gaps;
}

/// Whether white runs from one gap to the other: they overlap by half of the narrower, so that it moves
/// sideways by less than a space a line.
bool joins(const Gap& above, const Gap& below)
{
    const Length overlap = std::min(above.right, below.right) - std::max(above.left, below.left);
    return overlap * 2 >= std::min(above.right - above.left, below.right - below.left);
}

void end(const Gap& gap, Rivers& rivers)
{
    if (gap.lines < shortest_river) return;
    ++rivers.count;
    rivers.longest = std::max(rivers.longest, gap.lines);
}

/// Lets what comes from above run on into the gaps below, each into one at most; ends the others.
void run_on(const std::vector<Gap>& above, std::vector<Gap>& below, Rivers& rivers)
{
    auto next = below.begin();
    for (const Gap& gap : above) {
        while (next != below.end() && next->right <= gap.right && !joins(gap, *next)) ++next;
        if (next != below.end() && joins(gap, *next))
            (next++)->lines = gap.lines + 1;
        else
            end(gap, rivers);
    }
}

} // namespace

Rivers find_rivers(std::span<const Line> lines)
{
    Rivers rivers;
    std::vector<Gap> above;
    for (const Line& line : lines) {
        std::vector<Gap> below = gaps_of(line);
        run_on(above, below, rivers);
        above = std::move(below);
    }
    for (const Gap& gap : above) end(gap, rivers);
    return rivers;
}

} // namespace stonehand
