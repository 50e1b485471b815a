#pragma once

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Checks what can only be seen of a whole layout: that it has all it needs, that no style is based on
/// itself, that parts whose text flows have a frame for it.
void check_layout(const Layout& layout, Faults& faults);

} // namespace stonehand
