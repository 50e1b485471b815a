#pragma once

#include <functional>
#include <string>

#include "base/limits.hpp"
#include "base/report.hpp"

namespace stonehand
{

/// Does a piece of an edition's work. What breaks through it becomes a fault of the machine, told in the
/// edition's report, and ends no other edition; want of memory takes the place of all that was found, since
/// libraries that have no memory find faults where there are none. Whether the work came to its end.
bool guard_edition(const std::string& edition, const Limits& limits, Report& report,
                   const std::function<void()>& work);

} // namespace stonehand
