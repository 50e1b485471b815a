#pragma once

#include <filesystem>
#include <mutex>
#include <set>

namespace stonehand
{

/// The temporary files that stand on the disk now, so that an interruption can remove them. Shared by all
/// threads of a run.
class TemporaryFiles
{
  public:
    void remember(const std::filesystem::path& path);
    /// It was renamed, or removed.
    void forget(const std::filesystem::path& path);
    /// Removes all of them from the disk, and refuses every further `remember` by blocking it: the process is
    /// ending.
    void remove_all_for_good();

  private:
    std::mutex mutex_;
    std::set<std::filesystem::path> paths_;
};

} // namespace stonehand
