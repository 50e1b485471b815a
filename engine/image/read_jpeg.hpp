#pragma once

#include <optional>
#include <string_view>

#include "image/picture.hpp"
#include "image/picture_fault.hpp"

namespace stonehand
{

/// Reads the markers of a JPEG (ITU-T T.81, annex B) up to its first scan: size, components, resolution,
/// profile.
std::optional<PictureFault> read_jpeg_header(std::string_view bytes, Picture& picture);

} // namespace stonehand
