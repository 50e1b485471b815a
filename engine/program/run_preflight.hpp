#pragma once

#include "telling/event.hpp"
#include "program/options.hpp"

namespace stonehand
{

/// `preflight`: whether PDFs keep their standards, each told when it is judged.
ExitStatus run_preflight(const Options& options, const Tell& tell);

} // namespace stonehand
