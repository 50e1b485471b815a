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
    /// Until the lock returned is let go, none is removed: files that belong together go to their places so.
    std::unique_lock<std::mutex> hold() { return std::unique_lock(mutex_); }
    /// Removes all of them from the disk. Until the lock returned is let go, no other can be remembered.
    std::unique_lock<std::mutex> remove_all();

  private:
    std::mutex mutex_;
    std::set<std::filesystem::path> paths_;
};

} // namespace stonehand
