#pragma once

#include <string>

#include "image/drawing.hpp"
#include "pdf/paints.hpp"

namespace stonehand
{

/// A drawing as operators of a form (ISO 32000-1, 8.5), in points from its foot-left corner.
std::string drawing_operators(const Drawing& drawing, const Paints& paints);

/// `[.001 0 0 .002 0 0]`: what brings a form of this size to the unit square, as which images are placed.
std::string unit_square_matrix(Size size);

} // namespace stonehand
