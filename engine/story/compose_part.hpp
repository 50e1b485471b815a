#pragma once

#include "story/composition.hpp"

namespace stonehand
{

/// Adds what a part of the layout's sequence makes in a context.
void compose_part(const Part& part, const Context& context, Composition& composition);

/// Adds what it makes of an essay and its translation in step, as the layout has two languages stand: one
/// part of pairs of blocks, or two that face one another.
void compose_pair(const Part& part, const Context& original, const Context& translation,
                  Composition& composition);

} // namespace stonehand
