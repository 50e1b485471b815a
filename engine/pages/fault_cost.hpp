#pragma once

#include "layout/page_costs.hpp"
#include "pages/strip.hpp"

namespace stonehand
{

/// What ending a page with this fault costs.
std::int64_t fault_cost(BreakFault fault);

/// What a page costs that lacks so many lines.
std::int64_t short_page_cost(const PageCosts& costs, std::int64_t lines);

/// What a note costs of which so many lines go on at another foot; none, where there are none.
std::int64_t split_note_cost(const PageCosts& costs, std::uint32_t lines);

} // namespace stonehand
