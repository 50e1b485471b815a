#include "base/plane.hpp"

#include <algorithm>
#include <limits>

namespace stonehand
{

PlaneBox PlaneBox::none()
{
    constexpr double most = std::numeric_limits<double>::max();
    return {most, most, -most, -most};
}

PlaneBox with(const PlaneBox& box, PlanePoint point)
{
    return {std::min(box.left, point.x), std::min(box.bottom, point.y), std::max(box.right, point.x),
            std::max(box.top, point.y)};
}

PlaneBox overlap(const PlaneBox& one, const PlaneBox& other)
{
    return {std::max(one.left, other.left), std::max(one.bottom, other.bottom),
            std::min(one.right, other.right), std::min(one.top, other.top)};
}

PlaneBox grown(const PlaneBox& box, double by)
{
    return {box.left - by, box.bottom - by, box.right + by, box.top + by};
}

PlaneMatrix then(const PlaneMatrix& first, const PlaneMatrix& second)
{
    const PlanePoint origin = second.map({first.e, first.f});
    return {first.a * second.a + first.b * second.c,
            first.a * second.b + first.b * second.d,
            first.c * second.a + first.d * second.c,
            first.c * second.b + first.d * second.d,
            origin.x,
            origin.y};
}

std::optional<PlaneMatrix> inverse(const PlaneMatrix& matrix)
{
    const double area = matrix.determinant();
    if (!(area > 0 || area < 0)) return std::nullopt;
    return PlaneMatrix{matrix.d / area,
                       -matrix.b / area,
                       -matrix.c / area,
                       matrix.a / area,
                       (matrix.c * matrix.f - matrix.d * matrix.e) / area,
                       (matrix.b * matrix.e - matrix.a * matrix.f) / area};
}

std::array<PlanePoint, 4> corners(const PlaneBox& box, const PlaneMatrix& matrix)
{
    return {matrix.map({box.left, box.bottom}), matrix.map({box.right, box.bottom}),
            matrix.map({box.right, box.top}), matrix.map({box.left, box.top})};
}

PlaneBox mapped(const PlaneBox& box, const PlaneMatrix& matrix)
{
    PlaneBox around = PlaneBox::none();
    for (const PlanePoint corner : corners(box, matrix)) around = with(around, corner);
    return around;
}

} // namespace stonehand
