#pragma once

#include <string>

#include "painted/painted_mark.hpp"

namespace stonehand
{

/// A mark as a line of text: what it is, its box in pt, its colours and what is out of the ordinary.
std::string dump(const PaintedMark& mark);

/// “DeviceCMYK”, “ICCBased 4”, “Separation PANTONE 185 C”.
std::string name_of(const ColourSpace& space);
/// The box as “left bottom right top” in pt, to a thousandth.
std::string dump(const PlaneBox& box);

} // namespace stonehand
