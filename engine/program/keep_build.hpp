#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "cache/kept_build.hpp"
#include "disk/folders_as_found.hpp"
#include "manifest/list_inputs.hpp"
#include "program/kept_paths.hpp"

namespace stonehand
{

/// What a build that is to be kept came to.
struct BuildToKeep {
    const std::string& edition; ///< its id
    const std::vector<Input>& inputs;
    const std::vector<std::filesystem::path>&
        font_folders; ///< of its layouts: another font there may be chosen
    std::vector<KeptFile> files;
    const Report& report;
    const Sources& sources;
};

/// As it is kept; nothing where it cannot be, because a warning points into what is no input.
std::optional<KeptBuild> keep_build(BuildToKeep build, const KeptRoots& roots, FoldersAsFound& folders);

} // namespace stonehand
