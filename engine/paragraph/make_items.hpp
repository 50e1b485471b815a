#pragma once

#include <vector>

#include "paragraph/cells.hpp"

namespace stonehand
{

/// Sets the items of a paragraph, boxes, glue and penalties, and the trim of its first line, out of its
/// cells. Knows no font: tests hand in cells of their own, half an em or one em wide.
void make_items(Paragraph& paragraph, std::vector<Cell> cells, const std::vector<BreakPoint>& breaks,
                const std::vector<ComputedStyle>& styles);

} // namespace stonehand
