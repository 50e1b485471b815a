#pragma once

#include <vector>

#include "base/font_stack.hpp"
#include "layout/faults.hpp"

namespace stonehand
{

/// Reads the `fonts` of a layout into `fonts`, where roles of the same name are replaced.
void read_fonts(const Element& layout, std::vector<FontStack>& fonts, Faults& faults);

} // namespace stonehand
