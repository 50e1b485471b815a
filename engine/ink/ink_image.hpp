#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "ink/plates.hpp"

namespace stonehand
{

/// Samples in rows from the head, each row from the left, each sample of so many components of 8 bits: 255 is
/// the full ink, or lets all through. `read` fills a row of them; it is asked for each row once, in order.
struct InkSamples {
    std::size_t width = 0, height = 0, components = 1;
    std::function<void(std::size_t row, std::span<std::uint8_t> samples)> read;
};

/// Samples that lie in memory, rows without gaps. They must be there until the image is painted.
InkSamples samples_of(std::size_t width, std::size_t height, std::size_t components,
                      std::span<const std::uint8_t> bytes);

/// An image whose samples are amounts of inks.
struct InkImage {
    InkSamples samples;
    InkSource source = InkSource::Process;
    std::vector<std::string> plates; ///< of each component
    InkSamples mask;                 ///< of one component, sized as it likes; height 0: all is let through
};

/// Paints an image on the square of side 1, its head at y = 1, that `from_square` brings to the page
/// (ISO 32000-1, 8.9.4). A pixel gets the mean of the samples that lie on it.
void paint_image(Plates& plates, const InkImage& image, const PlaneMatrix& from_square,
                 const InkManner& manner);
/// Paints a colour through a mask.
void paint_mask(Plates& plates, const InkColour& colour, const InkSamples& mask,
                const PlaneMatrix& from_square, const InkManner& manner);

} // namespace stonehand
