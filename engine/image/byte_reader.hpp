#pragma once

#include <cstdint>
#include <string_view>

namespace stonehand
{

/// Walks over the bytes of a foreign file. Reading past the end gives zeros and is remembered, so that a
/// parser checks once instead of at every step.
class ByteReader
{
  public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
    bool past_end() const { return past_end_; }
    bool at_end() const { return bytes_.empty(); }
    std::size_t left() const { return bytes_.size(); }

    /// The next `count` bytes; fewer where the file ends.
    std::string_view take(std::size_t count)
    {
        if (count > bytes_.size()) past_end_ = true;
        const std::string_view taken = bytes_.substr(0, count);
        bytes_.remove_prefix(taken.size());
        return taken;
    }
    /// The next `count` bytes (at most 4) as a big-endian number.
    std::uint32_t number(std::size_t count)
    {
        std::uint32_t value = 0;
        const std::string_view taken = take(count);
        for (const char byte : taken) value = value << 8 | static_cast<unsigned char>(byte);
        return taken.size() == count ? value : 0;
    }

  private:
    std::string_view bytes_;
    bool past_end_ = false;
};

} // namespace stonehand
