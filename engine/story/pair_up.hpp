#pragma once

#include <vector>

#include "story/story.hpp"

namespace stonehand
{

/// The blocks of an essay beside their counterparts in a translation, in pairs of two columns. What has no
/// counterpart stands alone in its column, at its place in the order.
std::vector<Block> pair_up(std::vector<Block> original, std::vector<Block> translation,
                           const PairColumns& columns);

/// The same one below the other: each block of the essay, then its counterpart.
std::vector<Block> stack_pairs(std::vector<Block> original, std::vector<Block> translation);

} // namespace stonehand
