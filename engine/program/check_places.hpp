#pragma once

#include <optional>

#include "command/options.hpp"
#include "disk/write_files.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// Whether what stands under the names of `--sarif` and `--depfile` may be replaced: nothing, or what an
/// earlier run wrote there. Whoever forgets the name of the log before that of an edition would lose the
/// edition.
std::optional<UsageTold> check_named_files(const Options& options);

/// Whether `--cache` names what can be the folder of a cache. One that cannot would cost time on every run,
/// and nobody would know.
std::optional<UsageTold> check_cache(const Options& options);

/// Whether what is written when all is done (the outputs' folder, the log, the rules) will have a place.
std::optional<WriteFault> check_places(const Options& options);

} // namespace stonehand
