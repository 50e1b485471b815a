#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cache/kept_build.hpp"

namespace stonehand
{

/// The places that kept paths are below, as this run has them.
struct KeptRoots {
    std::filesystem::path content;
    std::vector<std::filesystem::path> layouts;
};

/// Under which root a path is found again: the first that it lies below. A file of a layout is to be found as
/// layouts are, though their folder may lie in the content root.
KeptPath kept_path(const std::filesystem::path& path, const KeptRoots& roots,
                   KeptRoot first = KeptRoot::Content);

/// The path of a kept input as a fresh reading of the edition would show it: what lies in the content root is
/// reached from the edition's file, however that was named.
std::string shown_as(const KeptPath& path, const std::filesystem::path& located,
                     const std::filesystem::path& edition, const KeptRoots& roots);

/// Where a kept path lies in this run; nothing where its layout is in no folder.
std::optional<std::filesystem::path> located(const KeptPath& path, const KeptRoots& roots);

} // namespace stonehand
