#pragma once

#include <vector>

#include "pages/strip.hpp"

namespace stonehand
{

/// Says of every slab what would be wrong with ending a page after it: a widow, an orphan, a block that is to
/// stay whole, a heading with too little below it. `styles` are those of the blocks, by Slab::block; null:
/// none.
void judge_breaks(Strip& strip, const std::vector<const ComputedStyle*>& styles);

/// What is wrong with ending a page inside a block, so many of its lines above and below.
BreakFault fault_inside(const ComputedStyle& style, int above, int below);

} // namespace stonehand
