#pragma once

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Reads the `sequence` of a layout, where parts of the same name are replaced.
void read_sequence(const Element& element, Layout& layout, Faults& faults);

} // namespace stonehand
