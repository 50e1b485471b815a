#include "disk/folder_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace stonehand
{

FolderLock::FolderLock(const std::filesystem::path& folder)
    : descriptor_(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    while (descriptor_.number() >= 0 && ::flock(descriptor_.number(), LOCK_EX) != 0 && errno == EINTR) {
    }
}

} // namespace stonehand
