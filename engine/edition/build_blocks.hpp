#pragma once

#include <string>
#include <vector>

#include "edition/edition.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The blocks that stand in an element, in order; what is no block is left out. Their texts are taken out
/// of the tree.
std::vector<ContentBlock> build_blocks(Element& parent, const Language& language);

/// What is said instead of a picture. Where the edition does not say it, which the grammar has told, “…”:
/// nothing that is made of the picture tells it again.
std::string alternative_of(const Element& picture);

} // namespace stonehand
