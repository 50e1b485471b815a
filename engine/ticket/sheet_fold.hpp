#pragma once

#include <compare>
#include <string>

#include "layout/imposition.hpp"
#include "sheets/plan_sheets.hpp"
#include "ticket/ticket.hpp"

namespace stonehand
{

/// What is done to a sheet to make a section, leaves or a cover of it.
struct SheetFold {
    bool folded = false;
    std::string catalogue;          ///< its name in the fold catalogue; empty: it has none there
    unsigned columns = 0, rows = 0; ///< that it is cut into, where it is not folded
    auto operator<=>(const SheetFold&) const = default;
};

/// How a sheet of a part is folded, by the fold catalogue (XJDF 2.1, A.3.8 and appendix E): `F4-1` for 4
/// pages, `F8-7` for 8, which is the only one of two folds that cross. For 16 and 32 pages it has several of
/// the same folds that differ in which go up and which down; a folding machine is set up either way, so that
/// the generic name is given: `F16-X`. A cover that is glued round a back has no name there.
SheetFold fold_of(PartKind kind, const PlannedSheet& sheet, Scheme scheme);

} // namespace stonehand
