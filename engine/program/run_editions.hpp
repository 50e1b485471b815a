#pragma once

#include "command/environment.hpp"
#include "program/edition_run.hpp"

namespace stonehand
{

/// `build` and `check`: reads the editions named, or all below the content root, makes them in a pool of
/// threads, and tells what became of each in the order of the command line.
ExitStatus run_editions(const Options& options, const Resources& resources, FileDigests& digests,
                        BuildCache& cache, TemporaryFiles& temporary, const Tell& tell);

} // namespace stonehand
