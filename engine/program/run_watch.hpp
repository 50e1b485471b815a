#pragma once

#include <filesystem>

#include "command/options.hpp"
#include "disk/temporary_files.hpp"
#include "program/resources.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// `watch`: serves the proofs of editions to browsers of this machine, and builds again what a save changes.
/// It comes back only where it cannot begin: a signal ends the process. A browser is opened through a file in
/// `runtime_folder`.
ExitStatus run_watch(const Options& options, const Resources& resources,
                     const std::filesystem::path& runtime_folder, TemporaryFiles& temporary,
                     const Tell& tell);

} // namespace stonehand
