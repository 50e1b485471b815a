#pragma once

#include <filesystem>
#include <string>

#include "command/options.hpp"

namespace stonehand
{

/// The hash of what is asked of each edition: the options that the files depend on, whatever the edition.
std::string options_key(const Options& options);

/// The hash of all that an edition is made with besides its inputs, as manifests tell it: this version of the
/// program, what there is to choose from (`list_choices`), and what is asked.
std::string made_with_key(const Options& options, const std::string& choices);

/// Under which builds of an edition are kept: the same key and the same inputs make the same files. The
/// edition is named by its path below the content root, however it was reached. `surroundings`: their hash.
std::string build_key(const std::string& edition, const Options& options, const std::string& surroundings);

} // namespace stonehand
