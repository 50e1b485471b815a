#pragma once

#include <vector>

#include "layout/layout.hpp"

namespace stonehand
{

/// A page on a side of a sheet that is folded.
struct FoldedPage {
    unsigned page = 0;   ///< from 1, in the order of reading
    bool turned = false; ///< its head stands down
};

/// A sheet that folds into a section: what stands on its two sides, row by row, each as seen from that side
/// after a turn about the upright axis.
struct FoldedSheet {
    unsigned columns = 0, rows = 0;
    std::vector<FoldedPage> front, back;
};

/// Where the pages of a section folded from one sheet stand, found by folding it in halves: the last fold is
/// the spine, folds before it cross one another (fact sheet print-production, 1.2). `pages` is 4, 8, 16 or
/// 32. A book bound at the right is folded the other way round.
FoldedSheet fold_section(unsigned pages, Binding binding);

} // namespace stonehand
