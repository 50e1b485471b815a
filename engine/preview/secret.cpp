#include "preview/secret.hpp"

#include <array>

#include <sys/random.h>

namespace stonehand
{

std::string make_secret()
{
    std::array<unsigned char, 16> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return {};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string secret;
    for (const unsigned byte : bytes) {
        secret += digits[byte / 16];
        secret += digits[byte % 16];
    }
    return secret;
}

bool is_secret(std::string_view said, std::string_view secret)
{
    if (secret.empty() || said.size() != secret.size()) return false;
    unsigned differing = 0;
    for (std::size_t at = 0; at < secret.size(); ++at)
        differing |= static_cast<unsigned char>(said[at]) ^ static_cast<unsigned char>(secret[at]);
    return differing == 0;
}

} // namespace stonehand
