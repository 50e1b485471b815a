#pragma once

#include <string>
#include <vector>

#include "edition/edition.hpp"

namespace stonehand
{

/// Blocks as text, one a line, their children below them, two spaces further in.
std::string dump_blocks(const std::vector<ContentBlock>& blocks, int depth);

} // namespace stonehand
