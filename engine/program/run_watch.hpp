#pragma once

#include "disk/temporary_files.hpp"
#include "telling/event.hpp"
#include "program/options.hpp"
#include "program/resources.hpp"

namespace stonehand
{

/// `watch`: serves the proofs of editions to browsers of this machine, and builds again what a save changes.
/// It comes back only where it cannot begin: a signal ends the process.
ExitStatus run_watch(const Options& options, const Resources& resources, TemporaryFiles& temporary,
                     const Tell& tell);

} // namespace stonehand
