#pragma once

#include "pdf/prepare_picture.hpp"
#include "pdf/press_settings.hpp"

namespace stonehand
{

/// Makes a picture ready for the press, with all its pixels: RGB becomes process inks, unless it may keep its
/// colours and a profile that the PDF knows; gray becomes black ink alone; CMYK of this very press, or of
/// none that it names, stays as it is, down to the bytes of its JPEG. Where the standard knows no
/// transparency, alpha becomes a stencil over paper.
PreparedPicture prepare_press_picture(const ShownPicture& shown, const PressSettings& press);

} // namespace stonehand
