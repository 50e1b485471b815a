#include "program/sha256.hpp"

#include <cassert>
#include <cerrno>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace stonehand
{

namespace
{

struct ContextDeleter {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

/// A digest under way.
class Digest
{
  public:
    Digest() : context_(EVP_MD_CTX_new())
    {
        if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1)
            throw std::bad_alloc();
    }

    void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }

    std::string hexadecimal()
    {
        unsigned char digest[EVP_MAX_MD_SIZE];
        unsigned size = 0;
        EVP_DigestFinal_ex(context_.get(), digest, &size);
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (unsigned i = 0; i < size; ++i) {
            text += digits[digest[i] >> 4];
            text += digits[digest[i] & 15];
        }
        return text;
    }

  private:
    std::unique_ptr<EVP_MD_CTX, ContextDeleter> context_;
};

struct Descriptor {
    int number;
    ~Descriptor()
    {
        if (number >= 0) ::close(number);
    }
};

constexpr std::size_t piece = 256 * 1024;

} // namespace

std::string sha256(std::string_view bytes)
{
    Digest digest;
    digest.add(bytes);
    return digest.hexadecimal();
}

std::variant<std::string, FileFault> sha256_of_file(const std::filesystem::path& path)
{
    // O_NONBLOCK: a FIFO must not hang the program before fstat refuses it.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (file.number < 0) return errno == ENOENT ? FileFault::Missing : FileFault::Unreadable;
    struct stat facts {
    };
    if (::fstat(file.number, &facts) != 0) return FileFault::Unreadable;
    if (!S_ISREG(facts.st_mode)) return FileFault::NotRegular;

    Digest digest;
    std::vector<char> buffer(piece);
    while (true) {
        const ssize_t count = ::read(file.number, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return FileFault::Unreadable;
        if (count == 0) return digest.hexadecimal();
        digest.add({buffer.data(), static_cast<std::size_t>(count)});
    }
}

} // namespace stonehand
