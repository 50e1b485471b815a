#pragma once

#include <vector>

#include "lines/choose_breaks.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The breaks of display lines by sense: few lines, none that ends with a word that leads on or inside a
/// phrase where that can be helped, and of those ways the least ragged. `items` are the paragraph's, or its
/// items with emergency breaks.
std::vector<ChosenLine> choose_by_sense(const Paragraph& paragraph, const std::vector<Item>& items,
                                        const Measures& measures, const BreakRules& rules);

} // namespace stonehand
