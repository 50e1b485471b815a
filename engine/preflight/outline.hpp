#pragma once

#include <array>
#include <vector>

namespace stonehand
{

/// A place in a plane. Of a page in pt, x to the right and y upwards, from where its boxes are measured; of a
/// glyph in em.
struct PlanePoint {
    double x = 0, y = 0;
    bool operator==(const PlanePoint&) const = default;
};

/// A step of an outline: a curve has its two control points and its end, another step only its end (`to[0]`).
struct OutlineStep {
    enum class Kind { Move, Line, Curve, Close } kind{};
    std::array<PlanePoint, 3> to{};

    PlanePoint end() const { return kind == Kind::Curve ? to[2] : to[0]; }
    bool operator==(const OutlineStep&) const = default;
};

using Outline = std::vector<OutlineStep>;

} // namespace stonehand
