#pragma once

#include <memory>
#include <string>
#include <vector>

#include "painted/painted_mark.hpp"

namespace stonehand
{

/// A colour as it is set: of a pattern its object too.
struct CurrentPaint {
    ColourPtr colour;
    ColourSpacePtr space; ///< as it was chosen; Indexed too
    PdfObject pattern;    ///< where the space is Pattern
    ColourPtr tint;       ///< what an uncoloured pattern is painted in
};

/// The text state (ISO 32000-1, 9.3).
struct TextState {
    std::shared_ptr<PaintedFont> font;
    double size = 0, character_space = 0, word_space = 0, scale = 1, leading = 0, rise = 0;
    int mode = 0;
};

/// The graphics state (ISO 32000-1, 8.4), as far as it says what is painted and where.
struct GraphicsState {
    PlaneMatrix ctm;
    MarkState mark;
    CurrentPaint fill, stroke;
    double line_width = 1, miter_limit = 10, dash_phase = 0;
    int cap = 0, join = 0;
    std::vector<double> dashes;
    TextState text;
    /// Of the transparency groups around: what they do to all that is in them.
    double group_alpha = 1;
    std::string group_blend_mode = "Normal";
    bool group_has_mask = false;
};

/// As a content stream begins: black lines and fills.
GraphicsState initial_state(const PlaneBox& media);

/// The line of a path or sign, its width where it is thinnest along `outline`, which is on the page.
LineManner line_manner(const GraphicsState& state, const Outline& outline);
/// By how much the line reaches over the path at most, in pt; mitres are left out.
double line_reach(const LineManner& line);

} // namespace stonehand
