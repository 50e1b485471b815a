#pragma once

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Reads the `outputs` of a layout; one of the same name is replaced.
void read_outputs(const Element& element, Layout& layout, Faults& faults);

} // namespace stonehand
