#pragma once

#include "base/report.hpp"
#include "telling/event.hpp"
#include "telling/exit_status.hpp"

namespace stonehand
{

/// Tells the faults of a report that is no edition's, and which exit status they come to.
ExitStatus tell_report(const Report& report, const Tell& tell);

} // namespace stonehand
