#include "print/flatten_outline.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

namespace
{

PlanePoint on_curve(PlanePoint from, const OutlineStep& curve, double at)
{
    const double rest = 1 - at;
    const double one = rest * rest * rest, two = 3 * rest * rest * at, three = 3 * rest * at * at,
                 four = at * at * at;
    return {one * from.x + two * curve.to[0].x + three * curve.to[1].x + four * curve.to[2].x,
            one * from.y + two * curve.to[0].y + three * curve.to[1].y + four * curve.to[2].y};
}

double pieces_of(PlanePoint from, const OutlineStep& curve)
{
    const double reach = std::hypot(curve.to[0].x - from.x, curve.to[0].y - from.y) +
                         std::hypot(curve.to[2].x - curve.to[1].x, curve.to[2].y - curve.to[1].y);
    return std::clamp(std::ceil(std::sqrt(std::min(reach, 1e6))), 2.0, 64.0);
}

} // namespace

std::vector<PlaneEdge> flattened(const Outline& outline, Closing closing)
{
    using Kind = OutlineStep::Kind;
    std::vector<PlaneEdge> edges;
    PlanePoint begin, here;
    const auto go = [&](PlanePoint to) {
        if (!(to == here)) edges.push_back({here, to});
        here = to;
    };
    for (const OutlineStep& step : outline) {
        if (step.kind == Kind::Move) {
            if (closing == Closing::Always) go(begin);
            begin = here = step.to[0];
        }
        if (step.kind == Kind::Line) go(step.to[0]);
        if (step.kind == Kind::Close) go(begin);
        if (step.kind != Kind::Curve) continue;
        const PlanePoint from = here;
        const double pieces = pieces_of(from, step);
        for (double piece = 1; piece <= pieces; ++piece) go(on_curve(from, step, piece / pieces));
    }
    if (closing == Closing::Always) go(begin);
    return edges;
}

} // namespace stonehand
