#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/code.hpp"
#include "layout/imposition.hpp"
#include "sheets/plan_sheets.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// What all pages of a book have alike.
struct PageFormat {
    Size trim;
    Length bleed;
};

/// How many columns and rows of pages that are not folded a sheet has room for, or as many as were said; at
/// least one of each.
Imposition with_grid(Imposition imposition, const PageFormat& page);

/// How wide the paper must be, and how high, for the pages of any sheet of a plan and their bleed.
Size paper_needed(const SheetPlan& plan, const PageFormat& page, const Imposition& imposition);

/// Gives every page of a plan its place on paper, each side of a sheet a `Sheet`, the front before the back.
/// Pages stand in the middle of the paper, so that both sides register; bleed runs between pages as far as
/// half their distance. `room` is what marks need outside the trim. Paper that has no room for the pages gets
/// them all the same: ask `paper_needed` first.
std::vector<Sheet> lay_sheets(const SheetPlan& plan, const PageFormat& page, const Imposition& imposition,
                              Length room);

} // namespace stonehand
