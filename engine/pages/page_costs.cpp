#include "pages/page_costs.hpp"

namespace stonehand
{

std::int64_t PageCosts::of(BreakFault fault) const
{
    switch (fault) {
    case BreakFault::None:
        return 0;
    case BreakFault::Orphan:
        return orphan;
    case BreakFault::Widow:
        return widow;
    case BreakFault::SplitBlock:
        return split_block;
    case BreakFault::StrandedHeading:
        return stranded_heading;
    }
    return 0;
}

std::int64_t PageCosts::of_short_page(std::int64_t lines) const
{
    if (lines <= 0) return 0;
    return lines == 1 ? short_by_one : short_by_more + short_line * lines + short_square * lines * lines;
}

} // namespace stonehand
