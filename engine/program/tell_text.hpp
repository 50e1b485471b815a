#pragma once

#include "program/environment.hpp"
#include "program/event.hpp"
#include "program/options.hpp"

namespace stonehand
{

/// Tells events to people: results on the standard output, faults and progress on the standard error.
/// Progress is a bar on a terminal, plain lines in a log, nothing with `quiet`.
Tell tell_text(const Environment& environment, const Options& options);

} // namespace stonehand
