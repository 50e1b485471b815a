#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "image/svg_faults.hpp"
#include "image/svg_values.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The area that percentages are shares of.
struct SvgViewport {
    double x = 0, y = 0, width = 0, height = 0;
};
enum class SvgAxis { Horizontal, Vertical, Neither };
/// A length along an axis; of none, percentages are of the diagonal’s share (SVG 1.1, 7.10).
double resolved(const SvgLength& length, SvgAxis axis, const SvgViewport& viewport);

/// An attribute that is a length; nothing where it is missing, or is told to be none.
std::optional<double> read_svg_coordinate(const Element& element, std::string_view name, SvgAxis axis,
                                          const SvgViewport& viewport, SvgFaults& faults);

/// Whether elements of this name are paths or basic shapes.
bool is_svg_shape(std::string_view name);
/// Whether a shape, a use or the root of a drawing takes an attribute of this name.
bool is_svg_geometry(std::string_view element, std::string_view attribute);

/// The outline of a shape in its own coordinates; empty where there is nothing to see, or a fault was told.
std::vector<SvgStep> outline_of(const Element& shape, const SvgViewport& viewport, SvgFaults& faults);

} // namespace stonehand
