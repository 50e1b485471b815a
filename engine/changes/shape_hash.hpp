#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

#include "base/outline.hpp"

namespace stonehand
{

/// A hash that is the same on every machine (FNV-1a, 64 bit).
class ShapeHash
{
  public:
    void add(std::uint64_t value)
    {
        for (int shift = 0; shift < 64; shift += 8) add_byte(value >> shift & 0xFF);
    }
    /// To a twentieth of a point: the rounding of writers is no difference.
    void add_length(double length)
    {
        add(static_cast<std::uint64_t>(static_cast<std::int64_t>(std::llround(length * 20))));
    }
    void add(std::string_view bytes)
    {
        for (const char byte : bytes) add_byte(static_cast<unsigned char>(byte));
        add(bytes.size());
    }
    /// An outline, wherever it stands.
    void add(const Outline& outline, PlanePoint origin)
    {
        for (const OutlineStep& step : outline) {
            add(static_cast<std::uint64_t>(step.kind));
            if (step.kind == OutlineStep::Kind::Close) continue;
            const std::size_t points = step.kind == OutlineStep::Kind::Curve ? 3 : 1;
            for (std::size_t index = 0; index < points; ++index) {
                add_length(step.to[index].x - origin.x);
                add_length(step.to[index].y - origin.y);
            }
        }
    }
    std::uint64_t value() const { return value_; }

  private:
    void add_byte(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001B3; }

    std::uint64_t value_ = 0xCBF29CE484222325;
};

} // namespace stonehand
