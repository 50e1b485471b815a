#pragma once

#include "base/geometry.hpp"

namespace stonehand
{

/// Whether two rectangles have more than an edge in common.
inline bool overlap(const Rect& one, const Rect& other)
{
    return one.at.x < other.right() && other.at.x < one.right() && one.at.y < other.foot() &&
           other.at.y < one.foot();
}

} // namespace stonehand
