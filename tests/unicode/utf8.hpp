#pragma once

#include <string>

namespace stonehand
{

/// A code point of the basic plane in UTF-8.
inline std::string utf8(char32_t character)
{
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    if (character < 0x80) return {byte(character)};
    if (character < 0x800) return {byte(0xc0 | character >> 6), byte(0x80 | (character & 0x3f))};
    return {byte(0xe0 | character >> 12), byte(0x80 | (character >> 6 & 0x3f)),
            byte(0x80 | (character & 0x3f))};
}

} // namespace stonehand
