#pragma once

#include "ink/ink_image.hpp"

namespace stonehand
{

/// Samples made so few as a raster can show, each the mean of those that it stands for.
struct ReducedSamples {
    std::size_t width = 0, height = 0, components = 1;
    std::vector<std::uint16_t> values; ///< as `InkSamples` has them, 65 535 the full ink

    const std::uint16_t* at(std::size_t x, std::size_t y) const
    {
        return &values[(y * width + x) * components];
    }
};

/// Reads all of the samples; `width` and `height` are at least 1, and where there are fewer samples than that
/// they stay as they are.
ReducedSamples reduce_samples(const InkSamples& samples, std::size_t width, std::size_t height);

} // namespace stonehand
