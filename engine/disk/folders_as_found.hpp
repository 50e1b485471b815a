#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "disk/digest_folder.hpp"
#include "disk/file_digests.hpp"

namespace stonehand
{

/// Those files of folders that matter, as they lay there when a run first looked, whatever comes since: what
/// the run lists once may be that or anything later. Shared by threads.
class FoldersAsFound
{
  public:
    FoldersAsFound(FileDigests& digests, Matters matters) : digests_(digests), matters_(matters) {}

    /// Looks at folders, before anything in them is listed.
    void look_at(const std::vector<std::filesystem::path>& folders);

    /// Whether their files are those of the first look.
    bool are_unchanged(const std::vector<std::filesystem::path>& folders);

    /// The hash of a folder that was looked at, as it was.
    std::string digest(const std::filesystem::path& folder);

  private:
    FileDigests& digests_;
    Matters matters_;
    std::mutex mutex_;
    std::map<std::filesystem::path, std::string> found_;
};

} // namespace stonehand
