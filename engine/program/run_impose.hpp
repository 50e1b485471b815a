#pragma once

#include "disk/temporary_files.hpp"
#include "telling/event.hpp"
#include "program/options.hpp"
#include "program/resources.hpp"

namespace stonehand
{

/// `impose`: a PDF laid on sheets, as a file of its own.
ExitStatus run_impose(const Options& options, const Resources& resources, TemporaryFiles& temporary,
                      const Tell& tell);

} // namespace stonehand
