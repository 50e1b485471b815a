#pragma once

#include "command/options.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// `preflight`: whether PDFs keep their standards, each told when it is judged.
ExitStatus run_preflight(const Options& options, const Tell& tell);

} // namespace stonehand
