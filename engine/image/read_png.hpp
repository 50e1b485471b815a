#pragma once

#include <optional>
#include <string_view>

#include "image/picture.hpp"
#include "image/picture_fault.hpp"

namespace stonehand
{

/// Reads a PNG's header chunks (ISO/IEC 15948, 11): size, components, resolution, profile.
std::optional<PictureFault> read_png_header(std::string_view bytes, Picture& picture);

/// Decodes a PNG to 8 bits a component: palettes and shallow grays spread, 16 bits rounded, alpha apart. A
/// gAMA chunk is not applied: sRGB is what screens show and what every other program takes such a file for.
std::optional<PictureFault> decode_png(std::string_view bytes, Pixels& pixels);

} // namespace stonehand
