#include "sheets/turn_work.hpp"

#include <cstddef>
#include <utility>

namespace stonehand
{

namespace
{

/// The front at the left, the back at the right: behind each column of the front comes its own back.
void put_beside(PlannedSheet& sheet)
{
    std::vector<PageCell> both;
    for (std::size_t row = 0; row < sheet.rows; ++row)
        for (const std::vector<PageCell>* side : {&sheet.front, &sheet.back})
            for (std::size_t column = 0; column < sheet.columns; ++column)
                both.push_back((*side)[row * sheet.columns + column]);
    sheet.front = std::move(both);
    sheet.columns *= 2;
}

PageCell upside_down(PageCell cell)
{
    cell.turned = !cell.turned;
    if (cell.spine != Spine::None) cell.spine = cell.spine == Spine::Left ? Spine::Right : Spine::Left;
    return cell;
}

/// The front above, the back below with its head down: what is turned about the level axis comes to lie so.
void put_below(PlannedSheet& sheet)
{
    for (auto cell = sheet.back.rbegin(); cell != sheet.back.rend(); ++cell)
        sheet.front.push_back(upside_down(*cell));
    sheet.rows *= 2;
}

} // namespace

void turn_work(PlannedSheet& sheet, WorkStyle style)
{
    if (sheet.back.empty()) return;
    switch (style) {
    case WorkStyle::Sheetwise:
        return;
    case WorkStyle::WorkAndTurn:
        put_beside(sheet);
        break;
    case WorkStyle::WorkAndTumble:
        put_below(sheet);
        break;
    }
    sheet.back.clear();
    sheet.work_style = style;
}

} // namespace stonehand
