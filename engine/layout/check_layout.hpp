#pragma once

#include "layout/faults.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Checks what can only be seen of a whole layout: that it has all it needs, that no style is based on
/// itself, that parts whose text flows have a frame for it.
/// Whether a layout has all without which no page can be made, so that composing may go on to find further
/// faults.
bool is_complete(const Layout& layout);

void check_layout(const Layout& layout, Faults& faults);

} // namespace stonehand
