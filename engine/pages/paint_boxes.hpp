#pragma once

#include "layout/layout.hpp"
#include "pages/paint_pieces.hpp"
#include "pages/set_boxes.hpp"
#include "pages/side.hpp"

namespace stonehand
{

/// What lies under the text: fields of colour and pictures that are decoration.
enum class Layer { Ground, Matter };

/// Puts the boxes of a page at their places that belong to a layer: first everything on the ground, so that
/// no field covers a text, then, after the page's own text, the rest. What only repeats – heads, folios – is
/// left off where it would stand on a picture as wide as the page.
void paint_boxes(const std::vector<SetBox>& boxes, Layer layer, const Master& master, Side side,
                 Painter& painter, const std::vector<Rect>& page_pictures = {});

} // namespace stonehand
