#include "ticket/sheet_fold.hpp"

namespace stonehand
{

namespace
{

std::string name_in_catalogue(std::size_t pages)
{
    if (pages == 4) return "F4-1";
    if (pages == 8) return "F8-7";
    return "F" + std::to_string(pages) + "-X";
}

/// One that is printed from one set of plates has both of its sides on the front; one that is printed on one
/// side is as many pages all the same.
std::size_t pages_folded(const PlannedSheet& sheet)
{
    const std::size_t cells = sheet.front.size() + sheet.back.size();
    return sheet.work_style == WorkStyle::Sheetwise && sheet.back.empty() ? 2 * cells : cells;
}

} // namespace

SheetFold fold_of(PartKind kind, const PlannedSheet& sheet, Scheme scheme)
{
    if (kind == PartKind::Cover && scheme == Scheme::Perfect) return {true, {}, 0, 0};
    if (is_folded(scheme)) return {true, name_in_catalogue(pages_folded(sheet)), 0, 0};
    const unsigned beside = sheet.work_style == WorkStyle::WorkAndTurn ? 2 : 1;
    const unsigned below = sheet.work_style == WorkStyle::WorkAndTumble ? 2 : 1;
    return {false, {}, sheet.columns / beside, sheet.rows / below};
}

} // namespace stonehand
