#pragma once

#include <string>

#include "painted/colour_space.hpp"

namespace stonehand
{

/// A colour as a person knows it: “#B8321C” of red, green and blue; “C10 M92 Y100 K10”, “Cinnabar 100” of
/// inks in per cent. Colours that look the same are called the same, whatever their files say of profiles.
std::string colour_text(const PaintedColour& colour, double alpha = 1);

} // namespace stonehand
