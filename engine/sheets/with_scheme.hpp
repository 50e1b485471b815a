#pragma once

#include <cstddef>

#include "layout/imposition.hpp"

namespace stonehand
{

/// A stitched book thicker than this springs open, and its inner pages grow too narrow: the usual limit of
/// binderies, in no fact sheet.
constexpr Length thickest_stitched = Length::millimetres(5);

/// How thick a block of so many pages is.
Length block_thickness(const Imposition& imposition, std::size_t pages);

/// Chooses between stitching and glueing where that is left to the number of pages. What is glued then is
/// folded two pages a side, which goes onto the same paper.
Imposition with_scheme(Imposition imposition, std::size_t pages);

} // namespace stonehand
