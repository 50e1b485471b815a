#pragma once

#include <vector>

#include "pages/page_statistics.hpp"
#include "pages/sequence_pages.hpp"

namespace stonehand
{

PageStatistics count_pages(const std::vector<PageSlot>& slots);

} // namespace stonehand
