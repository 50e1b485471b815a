#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "cache/kept_build.hpp"

namespace stonehand
{

/// The places that kept paths are below, as this run has them.
struct KeptRoots {
    std::filesystem::path content;
    std::vector<std::filesystem::path> layouts;
};

KeptPath kept_path(const std::filesystem::path& path, const KeptRoots& roots);

/// Where a kept path lies in this run; nothing where its layout is in no folder.
std::optional<std::filesystem::path> located(const KeptPath& path, const KeptRoots& roots);

} // namespace stonehand
