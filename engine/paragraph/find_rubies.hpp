#pragma once

#include <vector>

#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The bases of a text with the readings behind them, in order. All are `Above`: what script a reading is in
/// is known when it is shaped.
std::vector<Ruby> find_rubies(const std::vector<TextRun>& runs);

} // namespace stonehand
