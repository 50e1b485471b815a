#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/imposition.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Whether sheets are folded; else they are cut.
constexpr bool is_folded(Scheme scheme)
{
    return scheme == Scheme::Saddle || scheme == Scheme::Perfect;
}

/// On which side of a page, as it lies on a sheet, its spine is.
enum class Spine { None, Left, Right };

/// A place for a page on a side of a sheet.
struct PageCell {
    std::size_t position = 0; ///< among the pages and blanks of the book, from 0
    bool turned = false;      ///< its head stands down
    Spine spine = Spine::None;
    unsigned depth = 0; ///< how many folios lie round its own in the signature
};

/// What stands on a sheet, row by row, each side as seen from that side.
struct PlannedSheet {
    std::size_t signature = 0, sheet = 0; ///< from 0; the sheet within its signature, from the outside
    unsigned columns = 0, rows = 0;
    std::vector<PageCell> front, back; ///< no back: one side, or both from the same plates
    WorkStyle work_style = WorkStyle::Sheetwise;
};

/// A book as sheets.
struct SheetPlan {
    std::vector<std::optional<std::size_t>> pages; ///< of each position; nothing stands on a blank
    std::vector<PlannedSheet> sheets;              ///< in the order of gathering
    std::size_t blanks() const;
};

/// Says which page stands where, for a book of that many pages: blanks are added where the binding needs
/// them. The grid of what is not folded must be known (`Imposition::columns`, `rows`).
SheetPlan plan_sheets(const Imposition& imposition, Binding binding, std::size_t pages);

} // namespace stonehand
