#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "cache/kept_build.hpp"
#include "disk/file_digests.hpp"
#include "program/kept_paths.hpp"

namespace stonehand
{

/// The first build all of whose inputs are what they were.
std::optional<KeptBuild> find_same(std::vector<KeptBuild> builds, const KeptRoots& roots,
                                   FileDigests& digests);

/// Whether all of its files stand in the edition's folder as they were made.
bool stands(const KeptBuild& build, const std::filesystem::path& folder, FileDigests& digests);

/// Its warnings, in the order in which they were told, with the files that they point into. `edition` is its
/// file, as this run names it.
void recall_warnings(const KeptBuild& build, const std::filesystem::path& edition, const KeptRoots& roots,
                     Sources& sources, Report& report);

} // namespace stonehand
