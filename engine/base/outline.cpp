#include "base/outline.hpp"

namespace stonehand
{

Outline outline_around(const PlaneBox& box)
{
    using Kind = OutlineStep::Kind;
    return {{Kind::Move, {{{box.left, box.bottom}}}},
            {Kind::Line, {{{box.right, box.bottom}}}},
            {Kind::Line, {{{box.right, box.top}}}},
            {Kind::Line, {{{box.left, box.top}}}},
            {Kind::Close, {}}};
}

Outline mapped(const Outline& outline, const PlaneMatrix& matrix)
{
    Outline there = outline;
    for (OutlineStep& step : there)
        for (PlanePoint& point : step.to) point = matrix.map(point);
    return there;
}

PlaneBox box_of(const Outline& outline)
{
    PlaneBox box = PlaneBox::none();
    for (const OutlineStep& step : outline) {
        if (step.kind == OutlineStep::Kind::Close) continue;
        const std::size_t points = step.kind == OutlineStep::Kind::Curve ? 3 : 1;
        for (std::size_t index = 0; index < points; ++index) box = with(box, step.to[index]);
    }
    return box;
}

} // namespace stonehand
