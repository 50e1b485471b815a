#pragma once

#include <filesystem>
#include <string>

#include "command/options.hpp"

namespace stonehand
{

/// The hash of what is asked of each edition: the options that the files depend on, whatever the edition.
std::string options_key(const Options& options);

/// Under which builds of an edition are kept: the same key and the same inputs make the same files. The
/// edition is named by its path below the content root, however it was reached. `surroundings`: their hash.
std::string build_key(const std::string& edition, const Options& options, const std::string& surroundings);

} // namespace stonehand
