#pragma once

#include "pages/page.hpp"

namespace stonehand
{

/// About where glyphs lie: as wide as their run, and a little more than an em high.
Rect glyphs_box(const GlyphsMark& mark);

} // namespace stonehand
