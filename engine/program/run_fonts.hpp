#pragma once

#include "command/options.hpp"
#include "program/resources.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// `fonts`: what families the layouts ask for, where each was found, and what it covers.
ExitStatus run_fonts(const Options& options, const Resources& resources, const Tell& tell);

} // namespace stonehand
