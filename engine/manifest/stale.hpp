#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace stonehand
{

/// The files of an edition that is no longer there, or an output that it no longer has.
struct Stale {
    std::filesystem::path folder;             ///< of the edition
    std::string source;                       ///< the edition that is gone; empty where the edition is there
    std::vector<std::filesystem::path> files; ///< that a manifest vouches for, and the manifest itself
};

/// What stands in the folder of a run, was made by stonehand, and is of none of `editions` (ids). What no
/// manifest vouches for is not ours and never listed.
std::vector<Stale> find_stale(const std::filesystem::path& folder, const std::set<std::string>& editions);

/// Removes them, and the folders that are empty then. The path of the first that could not be removed, or an
/// empty one.
std::filesystem::path remove_stale(const std::vector<Stale>& stale);

} // namespace stonehand
