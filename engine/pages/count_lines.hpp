#pragma once

#include <vector>

#include "pages/line_statistics.hpp"
#include "pages/sequence_pages.hpp"

namespace stonehand
{

/// Counts the lines on pages: first those of all, then those of each part that has any, in the story's order.
/// The label of the page a part begins on is that of its first line.
std::vector<LineStatistics> count_lines(const std::vector<PageSlot>& slots, const Story& story);

} // namespace stonehand
