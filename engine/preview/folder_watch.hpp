#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <set>

namespace stonehand
{

/// Tells what happens to the files of some folders, in which editors save: many put a new file in the place
/// of the old one, so that a watch of the file itself would look at what is gone.
class FolderWatch
{
  public:
    using Path = std::filesystem::path;

    /// `touched` is called from the watch's own thread, with a file that may be another now, or be gone.
    explicit FolderWatch(std::function<void(const Path& file)> touched);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// Watches these folders and no others, and comes back when it does. A folder that is no longer the one
    /// that was watched, though it has its name, is watched anew. Returned are those that cannot be: they are
    /// not there, or the system watches as many as it may.
    std::set<Path> watch(const std::set<Path>& folders);

  private:
    class Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace stonehand
