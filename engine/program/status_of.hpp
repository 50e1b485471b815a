#pragma once

#include "base/report.hpp"
#include "program/exit_status.hpp"
#include "program/options.hpp"

namespace stonehand
{

/// What one fault makes of a run: nothing, where it is a warning and warnings are only told.
ExitStatus status_of(const Diagnostic& diagnostic, Warnings warnings = Warnings::Told);

} // namespace stonehand
