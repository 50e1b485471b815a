#pragma once

#include <vector>

#include "edition/edition.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The blocks that stand in an element, in order; what is no block is left out. Their texts are taken out
/// of the tree.
std::vector<ContentBlock> build_blocks(Element& parent, const Language& language);

} // namespace stonehand
