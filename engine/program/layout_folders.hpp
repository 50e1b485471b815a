#pragma once

#include <filesystem>
#include <vector>

#include "command/options.hpp"
#include "program/resources.hpp"

namespace stonehand
{

/// Where a layout is looked for, in this order: `layouts/` beside the content root, `--layouts`, the
/// program's own.
std::vector<std::filesystem::path> layout_folders(const std::filesystem::path& content_root,
                                                  const Options& options, const Resources& resources);

/// The names of the layouts in these folders, each once, in alphabetical order.
std::vector<std::string> layout_names(const std::vector<std::filesystem::path>& folders);

} // namespace stonehand
