#pragma once

#include <vector>

#include "pages/page_costs.hpp"
#include "pages/place_slabs.hpp"
#include "pages/side.hpp"

namespace stonehand
{

/// The slabs of one page.
struct PageCut {
    std::size_t begin = 0, end = 0;
    BreakBefore start = BreakBefore::Auto; ///< what the slab at its head demands
    BreakFault fault = BreakFault::None;   ///< of the break at its foot
    bool overfull = false;                 ///< its content is higher than the frame
    Length text_last;                      ///< the lowest baseline that notes leave to the text
};

/// What a cut of a strip is: a page, or the two pages of an opening whose languages stand in step.
enum class CutUnit { Page, Opening };

/// Cuts a strip into the pages of least total cost, over the whole strip and not page by page. The first page
/// has a frame of its own and stands on `side`. Always returns at least one page; where no cut is without
/// fault, the least bad are taken and say so.
std::vector<PageCut> break_pages(const Strip& strip, const Frame& first, const Frame& rest, Side side,
                                 const std::vector<ComputedStyle>& styles, const PageCosts& costs,
                                 CutUnit unit = CutUnit::Page);

} // namespace stonehand
