#include "image/svg_outline.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stonehand
{

namespace
{

// A thousand times the drawing itself.
constexpr double farthest = 1000 * drawing_side.in_points();

/// A matrix taken apart: a pen of area 1, and what it is scaled by.
struct Scaled {
    Pen pen;
    double scale = 0;
};

Scaled taken_apart(const SvgMatrix& m)
{
    constexpr double same = 1e-9;
    const double determinant = m.a * m.d - m.b * m.c;
    const double scale = std::sqrt(std::abs(determinant));
    const double across = std::hypot(m.a, m.b), down = std::hypot(m.c, m.d);
    const double slant = m.a * m.c + m.b * m.d;
    // A round pen stays round where the axes stay square to one another and equally long.
    const bool round = std::abs(across - down) <= same * across && std::abs(slant) <= same * across * down;
    if (round || scale == 0) return {{}, scale};
    return {{m.a / scale, m.b / scale, m.c / scale, m.d / scale}, scale};
}

/// The place in the pen's own coordinates: the inverse of a matrix whose determinant is 1 or -1.
DrawnPoint under(const Pen& pen, DrawnPoint at)
{
    const double determinant = pen.a * pen.d - pen.b * pen.c;
    return {(pen.d * at.x - pen.c * at.y) / determinant, (pen.a * at.y - pen.b * at.x) / determinant};
}

DrawnStep placed(const SvgStep& step, const SvgMatrix& to_points, const Pen& pen, bool& far)
{
    DrawnStep made{static_cast<DrawnStep::Kind>(step.kind), {}};
    if (step.kind == SvgStep::Kind::Close) return made;
    const std::size_t points = step.kind == SvgStep::Kind::Curve ? 3 : 1;
    for (std::size_t index = 0; index < points; ++index) {
        DrawnPoint at = to_points(step.to[index]);
        if (pen != Pen{}) at = under(pen, at);
        if (!(std::abs(at.x) <= farthest && std::abs(at.y) <= farthest)) {
            far = true;
            return made;
        }
        made.to[index] = {Length::points(at.x), Length::points(at.y)};
    }
    return made;
}

std::optional<DrawnPaint> painted(const SvgPaint& paint, bool seen, const SvgStyle& style)
{
    if (!seen || paint.kind == SvgPaint::Kind::None) return std::nullopt;
    return paint.kind == SvgPaint::Kind::Current ? style.colour : paint.colour;
}

/// A filled line has no area, and yet PDF would paint the pixels it crosses (ISO 32000-1, 8.5.3.3.1).
bool has_area(const std::vector<SvgStep>& outline)
{
    std::size_t places = 0;
    for (const SvgStep& step : outline) {
        if (step.kind == SvgStep::Kind::Curve) return true;
        if (step.kind != SvgStep::Kind::Close && ++places == 3) return true;
    }
    return false;
}

/// Dashes that have no length in all are a whole line; an odd number is taken twice (SVG 1.1, 11.4).
std::vector<Length> dashes_of(const SvgStyle& style, double scale, const SvgViewport& viewport)
{
    std::vector<Length> dashes;
    for (const SvgLength& dash : style.dashes)
        dashes.push_back(Length::points(resolved(dash, SvgAxis::Neither, viewport) * scale));
    if (dashes.size() % 2 != 0) dashes.insert(dashes.end(), dashes.begin(), dashes.end());
    const Length whole = std::accumulate(dashes.begin(), dashes.end(), Length{});
    if (whole <= Length{}) dashes.clear();
    return dashes;
}

std::optional<DrawnStroke> stroke_of(const SvgStyle& style, double scale, const SvgViewport& viewport)
{
    const auto paint = painted(style.stroke, style.stroke_seen, style);
    if (!paint) return std::nullopt;
    DrawnStroke stroke;
    stroke.paint = *paint;
    stroke.thickness =
        Length::points(std::min(resolved(style.thickness, SvgAxis::Neither, viewport) * scale, farthest));
    if (stroke.thickness <= Length{}) return std::nullopt;
    stroke.cap = style.cap;
    stroke.join = style.join;
    stroke.miter_limit = style.miter_limit;
    stroke.dashes = dashes_of(style, scale, viewport);
    if (!stroke.dashes.empty())
        stroke.dash_offset = Length::points(resolved(style.dash_offset, SvgAxis::Neither, viewport) * scale);
    return stroke;
}

} // namespace

std::optional<DrawnPath> drawn_path(const std::vector<SvgStep>& outline, const SvgStyle& style,
                                    const SvgMatrix& to_points, const SvgViewport& viewport, bool& far)
{
    const Scaled scaled = taken_apart(to_points);
    if (outline.empty() || !style.visible || scaled.scale <= 0 || !std::isfinite(scaled.scale))
        return std::nullopt;
    DrawnPath path;
    if (has_area(outline)) path.fill = painted(style.fill, style.fill_seen, style);
    path.rule = style.rule;
    path.stroke = stroke_of(style, scaled.scale, viewport);
    if (!path.fill && !path.stroke) return std::nullopt;
    if (path.stroke) path.pen = scaled.pen;
    path.steps.reserve(outline.size());
    for (const SvgStep& step : outline) path.steps.push_back(placed(step, to_points, path.pen, far));
    if (far) return std::nullopt;
    return path;
}

} // namespace stonehand
