#pragma once

#include <array>
#include <optional>
#include <vector>

namespace stonehand
{

/// A place on a page in pt, x to the right and y upwards.
struct InkPoint {
    double x = 0, y = 0;
    bool operator==(const InkPoint&) const = default;
};

/// An upright rectangle on a page, in pt. It holds nothing where an end does not lie beyond its beginning.
struct InkBox {
    double left = 0, bottom = 0, right = 0, top = 0;
    double width() const { return right - left; }
    double height() const { return top - bottom; }
    bool operator==(const InkBox&) const = default;
};

/// How one plane lies in another: x′ = a·x + c·y + e, y′ = b·x + d·y + f (ISO 32000-1, 8.3.3).
struct InkMatrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    InkPoint map(InkPoint point) const
    {
        return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
    }
    double determinant() const { return a * d - b * c; }
    bool operator==(const InkMatrix&) const = default;
};

/// The way back; nothing where there is none.
std::optional<InkMatrix> inverse(const InkMatrix& matrix);

/// A step of a path: a curve (a cubic Bézier) has its two control points and its end, another step only its
/// end (`to[0]`), the one that closes none.
struct InkStep {
    enum class Kind { Move, Line, Curve, Close } kind{};
    std::array<InkPoint, 3> to{};
    InkPoint end() const { return kind == Kind::Curve ? to[2] : to[0]; }
    bool operator==(const InkStep&) const = default;
};

using InkPath = std::vector<InkStep>;

InkPath path_around(const InkBox& box);
InkPath mapped(const InkPath& path, const InkMatrix& matrix);

/// What is inside of a path that crosses itself (ISO 32000-1, 8.5.3.3).
enum class InkWinding { NonZero, EvenOdd };

} // namespace stonehand
