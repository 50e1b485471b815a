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
    std::string manifest;         ///< the hash of the manifest that stood there when they were found
    std::vector<std::filesystem::path>
        files; ///< that a manifest vouches for, or did; where it is gone, its own too
};

/// What stands in the folder of a run, was made by stonehand, and is of none of `editions` (ids). What no
/// manifest vouches for is not ours and never listed.
std::vector<Stale> find_stale(const std::filesystem::path& folder, const std::set<std::string>& editions,
                              FileDigests& digests);

/// What came of removing stale files.
struct Removal {
    bool spared = false;             ///< another run has written to the folder since: nothing was removed
    std::filesystem::path left = {}; ///< the first that could not be removed, or empty
};

/// Removes stale files, and the folders that are empty then, while no other run writes there.
Removal remove_stale(const Stale& stale);

} // namespace stonehand
