#pragma once

#include "pages/break_pages.hpp"

namespace stonehand
{

/// Warns of what is wrong with a page: at the block it breaks, or that is higher than the frame.
void tell_faults(const Strip& strip, const PageCut& cut, std::size_t page, const Frame& frame,
                 Report& report);

} // namespace stonehand
