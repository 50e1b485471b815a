#pragma once

namespace stonehand
{

/// How colours that the inks cannot reach are brought among those that they can (ISO 15076-1, 6.2).
enum class Intent { Perceptual, Relative, Saturation, Absolute };

/// How colours become inks.
struct InkConversion {
    Intent intent = Intent::Relative;
    bool black_point = true; ///< the darkest of the source becomes the darkest of the press
};

} // namespace stonehand
