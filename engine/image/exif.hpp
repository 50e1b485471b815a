#pragma once

#include <string>

#include "image/picture.hpp"

namespace stonehand
{

/// How a viewer is to turn a JPEG or PNG for it to stand upright: the Orientation of its Exif data (tag
/// 0x0112, CIPA DC-008), 1 to 8, of which 1 means that it stands as its pixels lie. 1 where nothing is said,
/// or nothing that can be read.
int exif_orientation(const Picture& picture);

/// The file of a JPEG or PNG without its Exif data: browsers turn the picture by them, which no page does.
std::string without_exif(const Picture& picture);

} // namespace stonehand
