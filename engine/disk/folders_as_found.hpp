#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "disk/file_digests.hpp"

namespace stonehand
{

/// The files of folders as they lay there when a run first looked, whatever comes since: what the run lists
/// once may be that or anything later. Shared by threads.
class FoldersAsFound
{
  public:
    explicit FoldersAsFound(FileDigests& digests) : digests_(digests) {}

    /// Looks at folders, before anything in them is listed.
    void look_at(const std::vector<std::filesystem::path>& folders);

    /// Whether their files are those of the first look.
    bool are_unchanged(const std::vector<std::filesystem::path>& folders);

    /// The hash of a folder that was looked at, as it was.
    std::string digest(const std::filesystem::path& folder);

  private:
    FileDigests& digests_;
    std::mutex mutex_;
    std::map<std::filesystem::path, std::string> found_;
};

} // namespace stonehand
