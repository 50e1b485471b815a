#pragma once

#include <vector>

#include "image/drawing.hpp"
#include "image/svg_faults.hpp"
#include "image/svg_values.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// A paint as the properties `fill` and `stroke` give it.
struct SvgPaint {
    enum class Kind { None, Current, Colour } kind = Kind::None;
    DrawnPaint colour;
};

/// The properties that count, as an element has them. All but `display` and `opacity` are inherited.
struct SvgStyle {
    SvgPaint fill, stroke;
    DrawnPaint colour; ///< what `currentColor` means
    FillRule rule = FillRule::NonZero;
    SvgLength thickness{1};
    LineCap cap = LineCap::Butt;
    LineJoin join = LineJoin::Miter;
    double miter_limit = 4;
    std::vector<SvgLength> dashes;
    SvgLength dash_offset;
    bool fill_seen = true, stroke_seen = true; ///< opacity 1, not 0
    bool visible = true, shown = true;
};

/// What the root inherits: black, as the palette has it, without strokes.
SvgStyle initial_svg_style(const Palette& palette);

/// The style of an element: its parent's, its own presentation attributes, then those of its `style`. What
/// is no property is left to others; one that is not set, or has a value that is none, is told at its place.
SvgStyle read_svg_style(const Element& element, const SvgStyle& parent, const Palette& palette,
                        SvgFaults& faults);

/// Whether an attribute is a property, so that `read_svg_style` has seen to it.
bool is_svg_property(std::string_view name);

} // namespace stonehand
