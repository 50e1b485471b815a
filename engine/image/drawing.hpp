#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.hpp"
#include "colour/paint.hpp"

namespace stonehand
{

/// What a path is painted with: a colour of the palette, which has inks, or any other as the screen shows it.
using DrawnPaint = std::variant<Paint, Rgb>;

/// A step of an outline: a curve has its two control points and its end, another step only its end (`to[0]`).
struct DrawnStep {
    enum class Kind { Move, Line, Curve, Close } kind{};
    std::array<Point, 3> to{};
    auto operator<=>(const DrawnStep&) const = default;
};

enum class LineCap { Butt, Round, Square };
enum class LineJoin { Miter, Round, Bevel };
enum class FillRule { NonZero, EvenOdd };

struct DrawnStroke {
    DrawnPaint paint;
    Length thickness;
    LineCap cap = LineCap::Butt;
    LineJoin join = LineJoin::Miter;
    double miter_limit = 4;
    std::vector<Length> dashes; ///< strokes and gaps by turns; empty: a whole line
    Length dash_offset;
};

/// The pen that a path is drawn with where its strokes are of uneven weight: x′ = a·x + c·y, y′ = b·x + d·y.
struct Pen {
    double a = 1, b = 0, c = 0, d = 1;
    bool operator==(const Pen&) const = default;
};

/// A path in places of the drawing, its head-left corner the origin; `pen` maps its outline there.
struct DrawnPath {
    std::vector<DrawnStep> steps;
    Pen pen;
    std::optional<DrawnPaint> fill;
    FillRule rule = FillRule::NonZero;
    std::optional<DrawnStroke> stroke;
};

/// A drawing as paths, in the order of painting. It has proportions and no size: its longer side is
/// `drawing_side`, so that rounding to whole units is never seen, and a player brings it to the size wanted.
struct Drawing {
    Size size;
    std::vector<DrawnPath> paths;
};
constexpr Length drawing_side = Length::points(1000);

/// The screen value of a paint.
Rgb screen_value(const DrawnPaint& paint, const Palette& palette);

/// A drawing as text, a path a line.
std::string dump(const Drawing& drawing, const Palette& palette);
/// What a drawing is painted with, each colour once, as its name in the palette or `#b8321c`.
std::vector<std::string> colours_of(const Drawing& drawing, const Palette& palette);

} // namespace stonehand
