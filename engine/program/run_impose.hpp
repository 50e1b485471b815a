#pragma once

#include "command/options.hpp"
#include "disk/temporary_files.hpp"
#include "program/resources.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// `impose`: a PDF laid on sheets, as a file of its own.
ExitStatus run_impose(const Options& options, const Resources& resources, TemporaryFiles& temporary,
                      const Tell& tell);

} // namespace stonehand
