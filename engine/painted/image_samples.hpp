#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "painted/painted_mark.hpp"

namespace stonehand
{

/// The samples of an image, its filters undone.
struct ImageSamples {
    std::size_t width = 0, height = 0, components = 1;
    int bits = 8;               ///< 1, 2, 4, 8 or 16
    std::string bytes;          ///< rows, each of whole bytes
    std::vector<double> decode; ///< what the least and the greatest sample of each component mean

    /// What stands in the file, 0 … 2^bits - 1. `x` from the left and `y` from the head, within the image.
    std::uint32_t raw(std::size_t x, std::size_t y, std::size_t component) const;
    /// What it means by Decode: a value of the colour space, of Indexed the row of its palette.
    double value(std::size_t x, std::size_t y, std::size_t component) const;
};

/// Nothing where it is compressed by what is not read here (JPEG 2000, JBIG2, fax), or is damaged.
std::optional<ImageSamples> read_samples(const PaintedImage& image);
/// The colour of a sample of an image that is no stencil.
ColourPtr colour_at(const PaintedImage& image, const ImageSamples& samples, std::size_t x, std::size_t y);

} // namespace stonehand
