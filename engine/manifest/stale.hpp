#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "disk/file_digests.hpp"
#include "manifest/manifest.hpp"

namespace stonehand
{

/// Files that no build makes any more.
struct Stale {
    std::filesystem::path folder;   ///< of the edition
    std::string source;             ///< of the edition
    std::string manifest;           ///< the hash of the manifest that stood there when they were found
    std::vector<VouchedFile> files; ///< that a manifest vouches for, or did, and that stand as they were made
    std::vector<std::filesystem::path> beside = {}; ///< lists, sums and manifest that go with them, in order
    std::filesystem::path unread = {};              ///< one of them that the machine failed to read
};

/// What stands in the folder of a run, was made by stonehand, and is of none of `editions` (ids). What no
/// manifest vouches for is not ours and never listed; where the manifest cannot be read, `unread` is all that
/// is known.
std::vector<Stale> find_stale(const std::filesystem::path& folder, const std::set<std::string>& editions,
                              FileDigests& digests);

/// What came of removing stale files.
struct Removal {
    std::vector<std::filesystem::path> removed = {}; ///< of `Stale::files`
    bool spared = false;               ///< another run has written to the folder since: nothing was removed
    std::filesystem::path left = {};   ///< the first that could not be removed, or empty
    std::filesystem::path unread = {}; ///< one that the machine failed to read: nothing was removed
    bool is_done() const { return !spared && left.empty() && unread.empty(); }
};

/// Removes stale files, and the folders that are empty then, while no other run writes there. What somebody
/// has changed since the files were found stays.
Removal remove_stale(const Stale& stale, FileDigests& digests);

} // namespace stonehand
