#pragma once

#include <optional>
#include <string_view>

#include "image/jpeg_coding.hpp"
#include "image/picture.hpp"
#include "image/picture_fault.hpp"

namespace stonehand
{

/// A JPEG's pixels, at the size at which they were decoded, and how they were coded.
struct DecodedJpeg {
    Pixels pixels; ///< gray, RGB or CMYK, the latter as the file has it, inverted or not
    PixelSize size;
    JpegCoding coding;
};

/// Decodes a JPEG at the fewest eighths of its size that hold `least` pixels, or at its whole size.
/// Unsupported is what libjpeg-turbo does not read, or not within our limits of memory and time; broken is
/// what lost part of its data.
std::optional<PictureFault> decode_jpeg(std::string_view bytes, PixelSize least, DecodedJpeg& decoded);

} // namespace stonehand
