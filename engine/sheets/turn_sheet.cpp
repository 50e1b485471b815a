#include "sheets/turn_sheet.hpp"

#include <algorithm>
#include <cassert>

namespace stonehand
{

namespace
{

Turn half_more(Turn turn)
{
    return static_cast<Turn>((static_cast<int>(turn) + 2) % 4);
}

void turn_lines(std::vector<Length>& lines, Length extent)
{
    std::reverse(lines.begin(), lines.end());
    for (Length& line : lines) line = extent - line;
}

} // namespace

void turn_sheet(Sheet& sheet)
{
    assert(sheet.marks.empty() && "marks are drawn when the sheet lies as it is printed");
    const auto turn = [&](Rect& box) {
        box.at = {sheet.size.width - box.right(), sheet.size.height - box.foot()};
    };
    turn(sheet.trim);
    if (sheet.collation) turn(*sheet.collation);
    for (Placement& placement : sheet.placements) {
        turn(placement.trim);
        turn(placement.shown);
        placement.turn = half_more(placement.turn);
    }
    for (SheetLines* lines : {&sheet.cuts, &sheet.folds}) {
        turn_lines(lines->upright, sheet.size.width);
        turn_lines(lines->level, sheet.size.height);
    }
}

} // namespace stonehand
