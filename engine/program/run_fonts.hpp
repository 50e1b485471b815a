#pragma once

#include "telling/event.hpp"
#include "program/options.hpp"
#include "program/resources.hpp"

namespace stonehand
{

/// `fonts`: what families the layouts ask for, where each was found, and what it covers.
ExitStatus run_fonts(const Options& options, const Resources& resources, const Tell& tell);

} // namespace stonehand
