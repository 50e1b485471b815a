#include "pdf/colour_operators.hpp"

#include <utility>

namespace stonehand
{

void ColourOperators::set_overprint(bool fills, bool strokes)
{
    if (!paints_.is_press()) return;
    if (state_.fills_overprint == fills && state_.strokes_overprint == strokes) return;
    out_ += "/" + overprint_state_name(fills, strokes) + " gs\n";
    state_.fills_overprint = fills;
    state_.strokes_overprint = strokes;
}

void ColourOperators::set_fill(const DrawnPaint& paint)
{
    if (state_.fill == paint) return;
    set_overprint(paints_.overprints(paint), state_.strokes_overprint.value_or(false));
    std::string operators = paints_.operators(paint, Paints::Use::Fill);
    if (operators != state_.fill_operators) out_ += operators;
    state_.fill_operators = std::move(operators);
    state_.fill = paint;
}

void ColourOperators::set_stroke(const DrawnPaint& paint)
{
    if (state_.stroke == paint) return;
    set_overprint(state_.fills_overprint.value_or(false), paints_.overprints(paint));
    std::string operators = paints_.operators(paint, Paints::Use::Stroke);
    if (operators != state_.stroke_operators) out_ += operators;
    state_.stroke_operators = std::move(operators);
    state_.stroke = paint;
}

void ColourOperators::knock_out()
{
    set_overprint(false, false);
    // The next mark says again what it is painted with.
    state_.fill.reset();
    state_.stroke.reset();
}

} // namespace stonehand
