#pragma once

#include <cstdint>

namespace stonehand
{

/// The light that an sRGB value stands for (IEC 61966-2-1): 0 to 65 535, in proportion to what a screen sends
/// out.
std::uint16_t light_of(std::uint8_t value);

/// The sRGB value that is nearest to such a light, as the eye counts: the same value comes back.
std::uint8_t value_of(std::uint64_t light);

} // namespace stonehand
