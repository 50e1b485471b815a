#pragma once

#include <vector>

#include "layout/break_costs.hpp"
#include "layout/faults.hpp"
#include "layout/page_costs.hpp"
#include "layout/style.hpp"

namespace stonehand
{

/// Reads the `styles` of a layout: rules for elements are added at the end, those with a name (and language)
/// replaced.
void read_styles(const Element& layout, std::vector<StyleRule>& styles, Faults& faults);

/// Reads what a layout says of the costs of line breaks over `costs`.
void read_line_breaking(const Element& layout, BreakCosts& costs, Faults& faults);
void read_page_breaking(const Element& layout, PageCosts& costs, Faults& faults);

} // namespace stonehand
