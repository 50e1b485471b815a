#pragma once

namespace stonehand
{

/// How the colours of a JPEG are coded, beside their number.
struct JpegCoding {
    int luma_across = 1, luma_down = 1; ///< samples of luma to one of chroma: 2, 2 is 4:2:0
    bool adobe_marker = false;          ///< by which readers know inverted CMYK
    bool has_luma = false;              ///< of CMYK: coded as YCCK
};

} // namespace stonehand
