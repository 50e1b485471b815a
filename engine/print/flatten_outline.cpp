#include "print/flatten_outline.hpp"

#include "ink/flatten_path.hpp"

namespace stonehand
{

namespace
{

constexpr double tolerance = 0.1; // pt, of cells of 1 pt

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
        if (step.kind == Kind::Curve)
            for_each_chord(here, step.to, tolerance, [&](PlanePoint point, bool) { go(point); });
    }
    if (closing == Closing::Always) go(begin);
    return edges;
}

} // namespace stonehand
