#pragma once

#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "base/message.hpp"
#include "base/span.hpp"

namespace stonehand
{

/// How much ink a sheet carries.
struct SheetInk {
    std::string label; ///< of its page
    std::vector<std::string> plates;
    std::vector<double> mean;             ///< of the trim, by plate, 0 to 1
    double highest = 0;                   ///< the most total ink on one place
    Point where;                          ///< from the head-left corner of the trim
    Span span;                            ///< what is painted there last
    std::vector<std::string> not_counted; ///< kinds of what lies on the sheet and is not counted as it prints
    Message cut_short;                    ///< why not all of the sheet was seen; else empty
};

} // namespace stonehand
