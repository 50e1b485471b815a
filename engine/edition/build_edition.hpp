#pragma once

#include "edition/edition.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The edition that a tree says, whatever is wrong with the tree: what is missing is empty, what is unknown
/// is left out. The texts are taken out of the tree. Translations are put with their essays, wherever they
/// stand; one of an unknown essay is left out.
Edition build_edition(Element& root);

} // namespace stonehand
