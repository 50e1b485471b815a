#include "program/temporary_files.hpp"

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

void TemporaryFiles::remove_all_for_good()
{
    mutex_.lock(); // kept: no thread may begin another file before the process ends
    for (const std::filesystem::path& path : paths_) ::unlink(path.c_str());
}

} // namespace stonehand
