#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "disk/file_digests.hpp"

namespace stonehand
{

/// Files that no build makes any more.
struct Stale {
    std::filesystem::path folder; ///< of the edition
    std::string source;           ///< of the edition
    std::vector<std::filesystem::path>
        files; ///< that a manifest vouches for, or did; where it is gone, its own too
};

/// What stands in the folder of a run, was made by stonehand, and is of none of `editions` (ids). What no
/// manifest vouches for is not ours and never listed.
std::vector<Stale> find_stale(const std::filesystem::path& folder, const std::set<std::string>& editions,
                              FileDigests& digests);

/// Removes them, and the folders that are empty then. The path of the first that could not be removed, or an
/// empty one.
std::filesystem::path remove_stale(const std::vector<Stale>& stale);

} // namespace stonehand
