#pragma once

#include "program/event.hpp"
#include "program/options.hpp"
#include "program/resources.hpp"
#include "program/temporary_files.hpp"

namespace stonehand
{

/// `impose`: a PDF laid on sheets, as a file of its own.
ExitStatus run_impose(const Options& options, const Resources& resources, TemporaryFiles& temporary,
                      const Tell& tell);

} // namespace stonehand
