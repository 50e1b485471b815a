#pragma once

#include <array>
#include <optional>

namespace stonehand
{

/// A place in a plane. Of a page in pt, x to the right and y upwards, from where its boxes are measured; of a
/// glyph in em.
struct PlanePoint {
    double x = 0, y = 0;
    bool operator==(const PlanePoint&) const = default;
};

/// An upright rectangle on a page, in pt. It holds nothing where an end lies before its beginning; a line has
/// no width, and is something.
struct PlaneBox {
    double left = 0, bottom = 0, right = 0, top = 0;

    /// Holds nothing, and takes in whatever is added.
    static PlaneBox none();
    bool is_none() const { return right < left || top < bottom; }
    double width() const { return right - left; }
    double height() const { return top - bottom; }
    bool operator==(const PlaneBox&) const = default;
};

PlaneBox with(const PlaneBox& box, PlanePoint point);
/// What lies in both.
PlaneBox overlap(const PlaneBox& one, const PlaneBox& other);
/// So much wider at each side.
PlaneBox grown(const PlaneBox& box, double by);

/// How one plane lies in another: x′ = a·x + c·y + e, y′ = b·x + d·y + f (ISO 32000-1, 8.3.3).
struct PlaneMatrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    PlanePoint map(PlanePoint point) const
    {
        return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
    }
    double determinant() const { return a * d - b * c; }
    bool operator==(const PlaneMatrix&) const = default;
};

/// First one, then the other.
PlaneMatrix then(const PlaneMatrix& first, const PlaneMatrix& second);
/// The way back; nothing where there is none.
std::optional<PlaneMatrix> inverse(const PlaneMatrix& matrix);

/// Lower left, lower right, upper right, upper left of a box of the inner plane.
std::array<PlanePoint, 4> corners(const PlaneBox& box, const PlaneMatrix& matrix);
PlaneBox mapped(const PlaneBox& box, const PlaneMatrix& matrix);

} // namespace stonehand
