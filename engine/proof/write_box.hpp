#pragma once

#include "base/geometry.hpp"
#include "proof/json_text.hpp"

namespace stonehand
{

/// Writes a box as `[x,y,width,height]`, in 1/1000 pt.
void write_box(const Rect& box, JsonText& json);

} // namespace stonehand
