#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace stonehand
{

/// A 128-bit fingerprint of bytes, the same on every machine: names subsets, finds equal pictures and makes
/// the file's ID. Not for secrets.
class ContentHash
{
  public:
    void add(std::string_view bytes);
    std::array<std::uint64_t, 2> value() const { return state_; }
    std::string hex() const;

  private:
    std::array<std::uint64_t, 2> state_{0x9E37'79B9'7F4A'7C15, 0xC2B2'AE3D'27D4'EB4F};
};

} // namespace stonehand
