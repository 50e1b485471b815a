#pragma once

#include <optional>
#include <vector>

#include "image/svg_shapes.hpp"
#include "image/svg_style.hpp"

namespace stonehand
{

/// An outline in user units as a path of the drawing: `to_points` brings it there. Nothing where it would not
/// be seen; `far` is set where it would lie so far outside that it cannot be meant.
std::optional<DrawnPath> drawn_path(const std::vector<SvgStep>& outline, const SvgStyle& style,
                                    const SvgMatrix& to_points, const SvgViewport& viewport, bool& far);

} // namespace stonehand
