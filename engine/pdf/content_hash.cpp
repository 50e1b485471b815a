#include "pdf/content_hash.hpp"

#include <fmt/format.h>

namespace stonehand
{

namespace
{

// The mixing step of MurmurHash3's 64-bit finalizer (public domain), over two lanes of eight bytes.
std::uint64_t mix(std::uint64_t value)
{
    value ^= value >> 33;
    value *= 0xFF51'AFD7'ED55'8CCD;
    value ^= value >> 33;
    value *= 0xC4CE'B9FE'1A85'EC53;
    return value ^ value >> 33;
}

/// Up to eight bytes, the first lowest, whatever the machine's byte order.
std::uint64_t word_of(std::string_view bytes)
{
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return word;
}

} // namespace

void ContentHash::add(std::string_view bytes)
{
    std::uint64_t first = state_[0], second = state_[1];
    for (std::size_t at = 0; at < bytes.size(); at += 8) {
        const std::uint64_t word = word_of(bytes.substr(at, 8));
        first = mix(first ^ word);
        second = (second ^ word) * 0x9E37'79B9'7F4A'7C15 + first;
    }
    state_ = {mix(first ^ bytes.size()), mix(second + bytes.size())};
}

std::string ContentHash::hex() const
{
    return fmt::format("{:016X}{:016X}", state_[0], state_[1]);
}

} // namespace stonehand
