#pragma once

#include <vector>

#include "layout/faults.hpp"
#include "layout/style.hpp"

namespace stonehand
{

/// Reads the `styles` of a layout: rules for elements are added at the end, those with a name (and language)
/// replaced.
void read_styles(const Element& layout, std::vector<StyleRule>& styles, Faults& faults);

} // namespace stonehand
