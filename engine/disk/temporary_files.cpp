#include "disk/temporary_files.hpp"

#include <unistd.h>

namespace stonehand
{

void TemporaryFiles::remember(const std::filesystem::path& path)
{
    const std::lock_guard lock(mutex_);
    paths_.insert(path);
}

void TemporaryFiles::forget(const std::filesystem::path& path)
{
    const std::lock_guard lock(mutex_);
    paths_.erase(path);
}

std::unique_lock<std::mutex> TemporaryFiles::remove_all()
{
    std::unique_lock lock(mutex_);
    for (const std::filesystem::path& path : paths_) ::unlink(path.c_str());
    paths_.clear();
    return lock;
}

} // namespace stonehand
