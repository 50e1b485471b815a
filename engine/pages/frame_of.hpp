#pragma once

#include "layout/layout.hpp"
#include "pages/place_slabs.hpp"
#include "pages/side.hpp"

namespace stonehand
{

/// Which side of a leaf a master takes a page for: one that is not mirrored sets every page as a recto.
Side side_for(const Master& master, Side side);

/// Whether a page of a master has its spine on the left as it lies.
bool has_spine_left(const Master& master, Side side);

/// The frame of a master on a side of a leaf, from its `first_line` to its last. That of vertical lines is
/// turned: its x runs down the page, from the head of the trim, and its y to the left, from the frame's right
/// edge, so that it is the same on both sides.
Frame frame_of(const Master& master, Side side);

/// The right edge of a master's frame on the page as it lies, from the trim's left edge.
Length right_edge(const Master& master, Side side);

/// Where the line of this number stands: its baseline, from the trim's head.
Length line_at(const Master& master, double line);

/// The left edge of something `width` wide that stands at a place, from the trim's left edge.
Length left_of(const BoxPlace& place, Length width, const Master& master, Side side);

} // namespace stonehand
