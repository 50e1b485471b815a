#include "ink/ink_path.hpp"

namespace stonehand
{

std::optional<InkMatrix> inverse(const InkMatrix& matrix)
{
    const double area = matrix.determinant();
    if (!(area > 0 || area < 0)) return std::nullopt;
    return InkMatrix{matrix.d / area,
                     -matrix.b / area,
                     -matrix.c / area,
                     matrix.a / area,
                     (matrix.c * matrix.f - matrix.d * matrix.e) / area,
                     (matrix.b * matrix.e - matrix.a * matrix.f) / area};
}

InkPath path_around(const InkBox& box)
{
    using Kind = InkStep::Kind;
    return {{Kind::Move, {{{box.left, box.bottom}}}},
            {Kind::Line, {{{box.right, box.bottom}}}},
            {Kind::Line, {{{box.right, box.top}}}},
            {Kind::Line, {{{box.left, box.top}}}},
            {Kind::Close, {}}};
}

InkPath mapped(const InkPath& path, const InkMatrix& matrix)
{
    InkPath there = path;
    for (InkStep& step : there)
        for (InkPoint& point : step.to) point = matrix.map(point);
    return there;
}

} // namespace stonehand
