#pragma once

#include <array>
#include <vector>

#include "base/plane.hpp"

namespace stonehand
{

/// A step of an outline: a curve has its two control points and its end, another step only its end (`to[0]`).
struct OutlineStep {
    enum class Kind { Move, Line, Curve, Close } kind{};
    std::array<PlanePoint, 3> to{};

    PlanePoint end() const { return kind == Kind::Curve ? to[2] : to[0]; }
    bool operator==(const OutlineStep&) const = default;
};

using Outline = std::vector<OutlineStep>;

/// What is inside of an outline that crosses itself (ISO 32000-1, 8.5.3.3).
enum class Winding { NonZero, EvenOdd };

Outline outline_around(const PlaneBox& box);
Outline mapped(const Outline& outline, const PlaneMatrix& matrix);
/// Around all points of an outline, control points included.
PlaneBox box_of(const Outline& outline);

} // namespace stonehand
