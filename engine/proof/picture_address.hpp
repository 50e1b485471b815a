#pragma once

#include <string>

#include "base/geometry.hpp"
#include "image/picture.hpp"

namespace stonehand
{

/// A picture as an address that holds it: `data:image/png;base64,…`. A photograph that has many more pixels
/// than a proof shows where it stands largest is made smaller, with its colours as they were.
std::string picture_address(const Picture& picture, Size largest);

} // namespace stonehand
