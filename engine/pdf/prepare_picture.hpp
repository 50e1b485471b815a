#pragma once

#include <string>

#include "base/report.hpp"
#include "image/picture.hpp"
#include "pdf/shown_pictures.hpp"

namespace stonehand
{

/// A picture's streams as they are written, but for the numbers of the objects that they name.
struct PreparedPicture {
    PixelSize size;
    std::string
        samples; ///< a JPEG, or deflated rows; the operators of a drawing are made when they are written
    std::string alpha; ///< deflated rows; empty where all is opaque
    Report report;     ///< has errors where the picture cannot be written
};

/// Makes what a picture keeps of itself ready to be written: the slow part, and nothing that another picture
/// touches.
PreparedPicture prepare_picture(const ShownPicture& shown, const PictureResolution& resolution);

} // namespace stonehand
