#include "painted/graphics_state.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

namespace
{

/// Whether it turns, mirrors and scales, but leaves squares square.
bool keeps_shape(const PlaneMatrix& matrix)
{
    const double size =
        std::max({std::abs(matrix.a), std::abs(matrix.b), std::abs(matrix.c), std::abs(matrix.d)});
    const double tolerance = 1e-6 * size * size;
    return std::abs(matrix.a * matrix.c + matrix.b * matrix.d) <= tolerance &&
           std::abs(matrix.a * matrix.a + matrix.b * matrix.b - matrix.c * matrix.c - matrix.d * matrix.d) <=
               tolerance;
}

/// How wide a line of width 1 is on the page that goes this way: the pen's area over its length.
double width_along(const PlaneMatrix& pen, const PlaneMatrix& back, double x, double y)
{
    const double length = std::hypot(x, y);
    const double user_length = std::hypot(back.a * x + back.c * y, back.b * x + back.d * y);
    return length > 0 ? std::abs(pen.determinant()) * user_length / length : 0;
}

double thinnest(const PlaneMatrix& pen, const Outline& outline)
{
    const auto back = inverse(pen);
    if (!back) return 0;
    const double usual = std::sqrt(std::abs(pen.determinant()));
    if (keeps_shape(pen)) return usual;
    double least = -1;
    PlanePoint begin, here;
    const auto go = [&](PlanePoint to) {
        if (!(to == here)) {
            const double width = width_along(pen, *back, to.x - here.x, to.y - here.y);
            least = least < 0 ? width : std::min(least, width);
        }
        here = to;
    };
    for (const OutlineStep& step : outline) {
        if (step.kind == OutlineStep::Kind::Move) begin = here = step.to[0];
        if (step.kind == OutlineStep::Kind::Line) go(step.to[0]);
        if (step.kind == OutlineStep::Kind::Curve)
            for (const PlanePoint point : step.to) go(point);
        if (step.kind == OutlineStep::Kind::Close) go(begin);
    }
    return least < 0 ? usual : least;
}

} // namespace

GraphicsState initial_state(const PlaneBox& media)
{
    GraphicsState state;
    state.mark.clip = media;
    state.fill.space = state.stroke.space = device_space(SpaceKind::DeviceGray);
    state.fill.colour = state.stroke.colour = initial_colour(state.fill.space);
    return state;
}

LineManner line_manner(const GraphicsState& state, const Outline& outline)
{
    LineManner line;
    line.user_width = std::abs(state.line_width);
    line.pen = state.ctm;
    line.pen.e = line.pen.f = 0;
    line.width = line.user_width * thinnest(line.pen, outline);
    line.cap = state.cap;
    line.join = state.join;
    line.miter_limit = state.miter_limit;
    line.dashes = state.dashes;
    line.dash_phase = state.dash_phase;
    return line;
}

double line_reach(const LineManner& line)
{
    return line.user_width / 2 *
           std::max(std::hypot(line.pen.a, line.pen.b), std::hypot(line.pen.c, line.pen.d));
}

} // namespace stonehand
