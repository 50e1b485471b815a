#include "disk/folder_lock.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace stonehand
{

namespace
{

constexpr int most_tries = 100; // a file system may give a folder another number each time

/// Whether another folder stands at a place than the one that was opened there.
bool is_another(const char* place, const Descriptor& opened)
{
    struct stat there {
    }, here{};
    return ::stat(place, &there) == 0 && ::fstat(opened.number(), &here) == 0 &&
           (there.st_dev != here.st_dev || there.st_ino != here.st_ino);
}

} // namespace

FolderLock::FolderLock(const std::filesystem::path& folder) : descriptor_(-1)
{
    const char* place = folder.empty() ? "." : folder.c_str();
    int tries = 0;
    do {
        descriptor_ = Descriptor(::open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        while (descriptor_.number() >= 0 && ::flock(descriptor_.number(), LOCK_EX) != 0 && errno == EINTR) {
        }
        // Whoever held it may have removed the folder, and another may have made it anew.
    } while (descriptor_.number() >= 0 && is_another(place, descriptor_) && ++tries < most_tries);
}

} // namespace stonehand
