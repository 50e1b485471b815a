#pragma once

#include <optional>

#include "image/drawing.hpp"
#include "image/svg_shapes.hpp"

namespace stonehand
{

/// How a drawing's user units come to lie in it.
struct SvgFrame {
    Size size;            ///< its longer side is `drawing_side`
    SvgMatrix to_points;  ///< from user units to points from the head-left corner
    SvgViewport viewport; ///< the area shown, in user units
};

/// Reads viewBox, width, height and preserveAspectRatio of the root; nothing, and told, where they give no
/// proportions.
std::optional<SvgFrame> read_svg_frame(const Element& root, SvgFaults& faults);

} // namespace stonehand
