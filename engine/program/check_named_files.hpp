#pragma once

#include <optional>

#include "command/options.hpp"
#include "telling/event.hpp"

namespace stonehand
{

/// Whether what stands under the names of `--sarif` and `--depfile` may be replaced: nothing, or what an
/// earlier run wrote there. Whoever forgets the name of the log before that of an edition would lose the
/// edition.
std::optional<UsageTold> check_named_files(const Options& options);

} // namespace stonehand
