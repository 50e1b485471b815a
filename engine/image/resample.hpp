#pragma once

#include "image/picture.hpp"

namespace stonehand
{

/// Pixels made fewer: each gets the mean of the light that falls on its area, gray and RGB taken as sRGB, the
/// inks of CMYK as they are. What is transparent lends its colour to nothing that is seen. All in whole
/// numbers, so every machine gives the same. `to` is within `from` and not empty.
Pixels resample(const Pixels& pixels, PixelSize from, PixelSize to);

} // namespace stonehand
