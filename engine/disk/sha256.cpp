#include "disk/sha256.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "base/descriptor.hpp"
#include "base/fault_of_errno.hpp"
#include "disk/digest_impl.hpp"

namespace stonehand
{

namespace
{

constexpr std::size_t piece = 256 * 1024;

} // namespace

std::string sha256(std::string_view bytes)
{
    Digest digest(EVP_sha256());
    digest.add(bytes);
    return digest.hexadecimal();
}

std::string sha256_bytes(std::string_view bytes)
{
    Digest digest(EVP_sha256());
    digest.add(bytes);
    return digest.bytes();
}

std::variant<std::string, FileFault> sha256_of_file(const std::filesystem::path& path)
{
    // O_NONBLOCK: a FIFO must not hang the program before fstat refuses it.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0) return fault_of_errno(errno);
    struct stat facts {
    };
    if (::fstat(file.number(), &facts) != 0) return FileFault::Unreadable;
    if (!S_ISREG(facts.st_mode)) return FileFault::NotRegular;

    Digest digest(EVP_sha256());
    std::vector<char> buffer(piece);
    while (true) {
        const ssize_t count = ::read(file.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return FileFault::Unreadable;
        if (count == 0) return digest.hexadecimal();
        digest.add({buffer.data(), static_cast<std::size_t>(count)});
    }
}

} // namespace stonehand
