#pragma once

#include <optional>

#include "pages/page.hpp"

namespace stonehand
{

/// About where a mark paints, in the space that it is placed in: glyphs are as wide as their run, and a
/// little more than an em high. Nothing for what paints nothing, and for waves, which stand below glyphs.
std::optional<Rect> box_of(const Mark& mark);

} // namespace stonehand
