#pragma once

#include "base/report.hpp"
#include "edition/edition.hpp"

namespace stonehand
{

/// That the blocks of a translation are those of its essay, in kind and nesting, and tells at both places
/// where they are not. `essay` and `translation` are the elements that hold the blocks.
void pair_blocks(const std::vector<ContentBlock>& originals, const std::vector<ContentBlock>& translated,
                 Span essay, Span translation, Report& report);

} // namespace stonehand
