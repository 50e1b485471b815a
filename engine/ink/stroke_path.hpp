#pragma once

#include "base/outline.hpp"

namespace stonehand
{

enum class InkCap { Butt, Round, Square };
enum class InkJoin { Miter, Round, Bevel };

/// How a line is drawn (ISO 32000-1, 8.4.3). Widths and dashes are of the plane that `pen` brings to the
/// page, so that a pen may be broader one way than the other.
struct InkStroke {
    double width = 1; ///< 0: as thin as a device can, which is taken for `thinnest_line` of the page
    InkCap cap = InkCap::Butt;
    InkJoin join = InkJoin::Miter;
    double miter_limit = 10;
    std::vector<double> dashes; ///< strokes and gaps by turns; empty, or nothing but zeros: a whole line
    double dash_phase = 0;
    PlaneMatrix pen;
};

/// A dot of a platesetter of 2400 dots per inch, in pt.
constexpr double thinnest_line = 0.03;

/// The outline of a line drawn along `path` (of the page, in pt), to be filled by the non-zero rule. It lies
/// upon itself at joins. Round parts and curves are within `tolerance` pt. Nothing of a pen without a way
/// back.
Outline stroke_path(const Outline& path, const InkStroke& stroke, double tolerance);

} // namespace stonehand
