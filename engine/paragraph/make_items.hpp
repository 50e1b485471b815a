#pragma once

#include <vector>

#include "paragraph/cells.hpp"

namespace stonehand
{

/// The boxes, glue and penalties of a paragraph whose runs are shaped, from the byte `begin` on; also sets
/// the trim of its first line.
void make_items(Paragraph& paragraph, std::uint32_t begin, const std::vector<BreakPoint>& breaks,
                const std::vector<ComputedStyle>& styles, const FontLibrary& fonts);

} // namespace stonehand
