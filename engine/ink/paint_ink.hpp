#pragma once

#include "ink/ink_image.hpp"
#include "ink/plates.hpp"
#include "ink/stroke_path.hpp"

namespace stonehand
{

/// Paints what lies inside of a path.
void paint_path(Plates& plates, const Outline& path, Winding winding, const InkColour& colour,
                const InkManner& manner);
/// Paints a line along a path.
void paint_stroke(Plates& plates, const Outline& path, const InkStroke& stroke, const InkColour& colour,
                  const InkManner& manner);

} // namespace stonehand
