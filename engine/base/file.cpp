#include "base/file.hpp"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

#include "base/descriptor.hpp"
#include "base/fault_of_errno.hpp"

namespace stonehand
{

namespace
{

/// A path with all its links resolved, without a slash at its end; empty where that fails (links in a
/// circle).
std::filesystem::path resolved(const std::filesystem::path& path)
{
    std::error_code failed;
    const auto absolute = std::filesystem::absolute(path.empty() ? "." : path, failed);
    const auto found = failed ? absolute : std::filesystem::weakly_canonical(absolute, failed);
    if (failed) return {};
    return found.has_filename() ? found : found.parent_path();
}

} // namespace

FileFault fault_of_errno(int error_number)
{
    if (error_number == ENOENT || error_number == ENOTDIR) return FileFault::Missing;
    if (error_number == EACCES || error_number == EPERM) return FileFault::NotPermitted;
    return FileFault::Unreadable;
}

std::variant<std::string, FileFault> read_file(const std::filesystem::path& path, std::uint64_t limit)
{
    // O_NONBLOCK: opening a FIFO must not hang before fstat can refuse it (reliability B27).
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0) return fault_of_errno(errno);
    struct stat facts {
    };
    if (::fstat(file.number(), &facts) != 0) return FileFault::Unreadable;
    if (!S_ISREG(facts.st_mode)) return FileFault::NotRegular;
    if (static_cast<std::uint64_t>(facts.st_size) > limit) return FileFault::TooLarge;
    std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return FileFault::Unreadable;
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
}

std::string first_bytes(const std::filesystem::path& path, std::size_t count)
{
    std::error_code fault;
    if (!std::filesystem::is_regular_file(path, fault)) return {};
    std::ifstream file(path, std::ios::binary);
    std::string bytes(count, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

Sentence describe(FileFault fault)
{
    switch (fault) {
    case FileFault::Missing:
        return say("is not there");
    case FileFault::NotRegular:
        return say("is not a regular file");
    case FileFault::NotPermitted:
        return say("may not be read");
    case FileFault::TooLarge:
        return say("is too large");
    case FileFault::Unreadable:
        break;
    }
    return say("could not be read");
}

bool is_of_machine(FileFault fault)
{
    return fault == FileFault::Unreadable || fault == FileFault::NotPermitted;
}

Containment contained(const std::filesystem::path& path, const std::filesystem::path& folder)
{
    const auto inner = resolved(path), outer = resolved(folder);
    if (inner.empty() || outer.empty()) return Containment::Outside;
    const auto [end, rest] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return end == outer.end() ? Containment::Inside : Containment::Outside;
}

} // namespace stonehand
