#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "image/picture.hpp"
#include "image/picture_fault.hpp"

namespace stonehand
{

/// A JPEG in fewer pixels, `size`, with its colours coded as they were. It carries no profile: what reads it
/// holds that apart.
std::optional<PictureFault> shrink_jpeg_bytes(std::string_view bytes, PixelSize size, std::string& smaller);

} // namespace stonehand
