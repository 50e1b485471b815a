#pragma once

#include <vector>

#include "edition/edition.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The blocks that stand in an element, in order; what is no block is left out.
std::vector<ContentBlock> build_blocks(const Element& parent, const Language& language);

} // namespace stonehand
