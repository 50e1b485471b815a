#pragma once

#include <memory>
#include <new>
#include <string>
#include <string_view>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace stonehand
{

/// A digest under way.
class Digest
{
  public:
    explicit Digest(const EVP_MD* kind) : context_(EVP_MD_CTX_new())
    {
        if (!context_ || EVP_DigestInit_ex(context_.get(), kind, nullptr) != 1) throw std::bad_alloc();
    }

    void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }

    std::string bytes()
    {
        unsigned char digest[EVP_MAX_MD_SIZE];
        unsigned size = 0;
        EVP_DigestFinal_ex(context_.get(), digest, &size);
        return {reinterpret_cast<const char*>(digest), size};
    }

    std::string hexadecimal()
    {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (const char byte : bytes()) {
            const auto value = static_cast<unsigned char>(byte);
            text += digits[value >> 4];
            text += digits[value & 15];
        }
        return text;
    }

  private:
    struct ContextDeleter {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, ContextDeleter> context_;
};

} // namespace stonehand
