#include "pages/fault_cost.hpp"

namespace stonehand
{

std::int64_t fault_cost(BreakFault fault)
{
    switch (fault) {
    case BreakFault::None:
        return 0;
    case BreakFault::Orphan:
        return orphan_cost;
    case BreakFault::Widow:
        return widow_cost;
    case BreakFault::SplitBlock:
        return split_block_cost;
    case BreakFault::StrandedHeading:
        return stranded_heading_cost;
    }
    return 0;
}

std::int64_t short_page_cost(const PageCosts& costs, std::int64_t lines)
{
    if (lines <= 0) return 0;
    if (lines == 1) return costs.short_by_one;
    return costs.short_by_more + costs.short_line * lines + costs.short_square * lines * lines;
}

std::int64_t split_note_cost(const PageCosts& costs, std::uint32_t lines)
{
    return lines > 0 ? costs.split_note + costs.note_line_over * lines : 0;
}

} // namespace stonehand
