#pragma once

#include <vector>

#include "pages/stack_blocks.hpp"
#include "pages/strip.hpp"

namespace stonehand
{

/// The room for a strip on a page: y from the trim's head.
struct Frame {
    Length left, width;
    Length origin;      ///< a baseline of the grid
    Length first, last; ///< the first and the last baseline of the frame
    Length grid;
    Length page_height; ///< of the trim
    Column::Keeping keeping = Column::Keeping::Grid;
};

/// The first grid line at or below `y`.
Length next_grid_line(Length y, const Frame& frame);
/// The first baseline of a slab of a strip at the head of a page, below what is set again there; `lead` is
/// the white before it that a head keeps.
Length baseline_at_head(const Slab& slab, Length lead, const Strip& strip, const Frame& frame);
/// The first baseline of a slab below `pen`, the last baseline before it.
Length baseline_below(const Slab& slab, Length pen, const Frame& frame);

/// The first baseline of each of the slabs [begin, end) on a page. White that fills the page takes all that
/// is left above `frame.last`, white that gives goes where slabs would stand below it, both in whole lines.
std::vector<Length> place_slabs(const Strip& strip, std::size_t begin, std::size_t end, const Frame& frame);

} // namespace stonehand
