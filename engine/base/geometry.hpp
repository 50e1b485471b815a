#pragma once

#include "base/length.hpp"

namespace stonehand
{

/// A place on a page: x from the left edge of the trim, y downwards from its head.
struct Point {
    Length x, y;
    auto operator<=>(const Point&) const = default;
};

/// A width and a height.
struct Size {
    Length width, height;
    auto operator<=>(const Size&) const = default;
};

/// An upright rectangle: its head-left corner and its size.
struct Rect {
    Point at;
    Size size;
    Length right() const { return at.x + size.width; }
    Length foot() const { return at.y + size.height; }
    auto operator<=>(const Rect&) const = default;
};

} // namespace stonehand
