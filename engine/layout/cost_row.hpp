#pragma once

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

} // namespace stonehand
