#pragma once

#include <string>

#include "image/jpeg_coding.hpp"
#include "image/picture.hpp"

namespace stonehand
{

/// Pixels without alpha as a baseline JPEG without profile; `quality` as libjpeg counts it, 1 to 100. Empty
/// where memory does not suffice.
std::string encode_jpeg(const Pixels& pixels, PixelSize size, const JpegCoding& coding, int quality);

} // namespace stonehand
