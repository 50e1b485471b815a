#pragma once

#include <filesystem>
#include <string>

#include "program/options.hpp"

namespace stonehand
{

/// Under which builds of an edition are kept: the same key and the same inputs make the same files.
/// `surroundings`: their hash. The edition is named by its path below the content root.
std::string build_key(const std::filesystem::path& edition, const std::filesystem::path& content_root,
                      const Options& options, const std::string& surroundings);

} // namespace stonehand
