#pragma once

#include <vector>

#include "story/compose_content.hpp"

namespace stonehand
{

/// How notes at the end of a text stand beside those of its translation: each beside its counterpart, or all
/// beside all, where they are not as many.
enum class NotePairs { One, All };

/// Sets the notes that wait for the end of what has been composed, below a heading; nothing where none wait.
std::vector<Block> compose_end_notes(const ContentPlace& place, NotePairs pairs, Composition& composition);

} // namespace stonehand
