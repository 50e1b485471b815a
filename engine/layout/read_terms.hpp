#pragma once

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Reads the `terms` of a layout: terms, ordinals and date forms, where those of the same name (date forms:
/// and language) are replaced.
void read_terms(const Element& element, Layout& layout, Faults& faults);

} // namespace stonehand
