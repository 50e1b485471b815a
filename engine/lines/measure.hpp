#pragma once

#include <vector>

#include "base/length.hpp"

namespace stonehand
{

/// The room of each line: the last one stands for all that follow.
struct Measure {
    Length
        indent; ///< of the line's start edge, from the column's start edge (first-line indents come on top)
    Length width;
    auto operator<=>(const Measure&) const = default;
};
using Measures = std::vector<Measure>;

/// The room of line `line`, from 0; `measures` must not be empty.
inline const Measure& measure_of(const Measures& measures, std::size_t line)
{
    return line < measures.size() ? measures[line] : measures.back();
}

} // namespace stonehand
