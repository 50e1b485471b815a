#pragma once

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Checks that every name used in a layout file is there once the layout is whole: styles, colours, font
/// roles, masters, terms, date forms, parts and paths. Each fault suggests the nearest name.
void check_names(const Element& root, const Layout& layout, Faults& faults);

} // namespace stonehand
