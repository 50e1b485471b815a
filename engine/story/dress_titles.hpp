#pragma once

#include "story/composition.hpp"

namespace stonehand
{

/// Sets the titles of sections in the style of every running head that may name them, where something in them
/// has a style of its own: pages, which know what stands on them, know no styles of elements.
void dress_titles(Composition& composition);

} // namespace stonehand
