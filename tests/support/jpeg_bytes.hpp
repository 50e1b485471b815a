#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stonehand
{

/// Samples of 8 bits, rows without padding.
struct Samples {
    std::uint32_t width = 0, height = 0;
    int components = 3;
    std::string values;

    int at(std::uint32_t x, std::uint32_t y, int component) const;
};

/// Samples that rise from head left to foot right, each component in its way, with noise as a camera's; the
/// same every time.
Samples noisy_gradient(std::uint32_t width, std::uint32_t height, int components);

/// The mean of the samples on each pixel of a smaller size, of values and not of light.
Samples box_average(const Samples& samples, std::uint32_t width, std::uint32_t height);

/// The root of the mean square of what two pictures of one size differ by.
double difference(const Samples& left, const Samples& right);

struct JpegForm {
    int quality = 95;
    bool progressive = false;
    bool subsampled = true; ///< 4:2:0
    bool adobe = true;      ///< of CMYK: with Adobe's marker, coded as YCCK; without, as plain CMYK
};

/// Written and read by libjpeg-turbo, past stonehand. CMYK samples go in and come out as the file has them.
std::string jpeg_bytes(const Samples& samples, const JpegForm& form = {});
Samples jpeg_samples(std::string_view bytes);

} // namespace stonehand
