#pragma once

#include "colour/paint.hpp"
#include "layout/faults.hpp"

namespace stonehand
{

/// Reads the `palette` of a layout into `palette`, where entries of the same name are replaced.
void read_palette(const Element& layout, Palette& palette, Faults& faults);

} // namespace stonehand
