#pragma once

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Reads the `sequence` and the `outputs` of a layout, where parts and outputs of the same name are replaced.
void read_sequence(const Element& element, Layout& layout, Faults& faults);
void read_outputs(const Element& element, Layout& layout, Faults& faults);

} // namespace stonehand
