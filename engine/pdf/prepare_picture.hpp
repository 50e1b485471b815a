#pragma once

#include <optional>
#include <string>

#include "base/report.hpp"
#include "colour/ink_conversion.hpp"
#include "image/picture.hpp"
#include "pdf/shown_pictures.hpp"

namespace stonehand
{

/// A picture's streams as they are written, but for the numbers of the objects that they name. The operators
/// of a drawing are made when they are written.
struct PreparedPicture {
    PixelSize size;
    enum class Coding { Jpeg, Rows } coding{};
    std::string samples;          ///< a JPEG, or deflated rows
    int components = 3;           ///< of the samples
    bool inverted = false;        ///< samples of CMYK: 255 is no ink
    std::string profile;          ///< what the samples are in, where it is no device space
    std::optional<Intent> intent; ///< of the conversion that is left to the press
    std::string
        grays; ///< where not empty, the 256 values of DeviceGray that samples of one component stand for
    std::string alpha;                               ///< deflated rows; empty where all is opaque
    enum class Alpha { Soft, Stencil } alpha_kind{}; ///< Stencil: one bit a pixel, 1 leaves what lies below
    Report report;                                   ///< has errors where the picture cannot be written
};

/// What a file says of its picture, without its samples.
PreparedPicture unprepared(const Picture& picture);

/// Makes what a picture keeps of itself on the screen ready to be written: the slow part, and nothing that
/// another picture touches.
PreparedPicture prepare_picture(const ShownPicture& shown, const PictureResolution& resolution);

} // namespace stonehand
