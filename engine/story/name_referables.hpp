#pragma once

#include "story/composition.hpp"

namespace stonehand
{

/// Notes how references name what has an id, before any is set: figures, tables and notes by number, headings
/// and essays by title, people by name. Also what stands in essays that are not set: they are referred to.
void name_referables(Composition& composition);

} // namespace stonehand
