#pragma once

#include <span>
#include <string_view>

namespace stonehand
{

/// One cost of a table: its attribute, its default and what it is for. The grammar of layouts, their reader
/// and the defaults are made from such rows; the reasons stand beside the defaults.
template <typename Costs, typename Number>
struct CostRow {
    std::string_view name;
    Number Costs::*member;
    int standard; ///< the default
    std::string_view doc;
};

/// Every cost at its default.
template <typename Costs, typename Number>
Costs standard_costs(std::span<const CostRow<Costs, Number>> rows)
{
    Costs costs;
    for (const CostRow<Costs, Number>& row : rows) costs.*row.member = row.standard;
    return costs;
}

} // namespace stonehand
