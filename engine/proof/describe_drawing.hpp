#pragma once

#include <string>

#include "image/drawing.hpp"

namespace stonehand
{

class ShapeTables;

/// A drawing as JSON, in 1/1000 pt of its own space: `{"size":[w,h],"paths":[{"d":"…","fill":0},…]}`. Of a
/// path only what is not usual is said: `even` (odd and even), `stroke`, `width`, `cap`, `join`, `miter`,
/// `dashes`, `offset`, `pen`.
std::string describe_drawing(const Drawing& drawing, const ShapeTables& tables);

} // namespace stonehand
