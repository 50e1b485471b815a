#pragma once

#include "base/report.hpp"
#include "telling/exit_status.hpp"

namespace stonehand
{

/// What warnings are to a run.
enum class Warnings { Told, AsErrors };

/// What one fault makes of a run: nothing, where it is a warning and warnings are only told.
ExitStatus status_of(const Diagnostic& diagnostic, Warnings warnings = Warnings::Told);

} // namespace stonehand
