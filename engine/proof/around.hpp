#pragma once

#include <algorithm>

#include "base/geometry.hpp"

namespace stonehand
{

/// The smallest box that holds both.
inline Rect around(const Rect& one, const Rect& other)
{
    const Point at{std::min(one.at.x, other.at.x), std::min(one.at.y, other.at.y)};
    return {at, {std::max(one.right(), other.right()) - at.x, std::max(one.foot(), other.foot()) - at.y}};
}

} // namespace stonehand
