#include "painted/plane.hpp"

#include <algorithm>
#include <limits>

namespace stonehand
{

namespace
{

/// A number of a file; what no page reaches is brought to where sums with it stay finite.
double plain(const PdfObject& number)
{
    constexpr double most = 1e9;
    const double read = number.number().value_or(0);
    return read > most ? most : read < -most ? -most : read == read ? read : 0;
}

} // namespace

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

std::optional<PlaneBox> read_box(const PdfObject& rectangle)
{
    std::array<double, 4> side{};
    for (std::size_t index = 0; index < side.size(); ++index) {
        if (!rectangle[index].is_number()) return std::nullopt;
        side[index] = plain(rectangle[index]);
    }
    return PlaneBox{std::min(side[0], side[2]), std::min(side[1], side[3]), std::max(side[0], side[2]),
                    std::max(side[1], side[3])};
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

PlaneMatrix read_matrix(const PdfObject& numbers)
{
    std::array<double, 6> read{1, 0, 0, 1, 0, 0};
    if (numbers.size() != read.size()) return {};
    for (std::size_t index = 0; index < read.size(); ++index) read[index] = plain(numbers[index]);
    return {read[0], read[1], read[2], read[3], read[4], read[5]};
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
