#pragma once

#include "base/plane.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

/// The boxes of a page (ISO 32000-1, 14.11.2) in pt, each as far as it lies in the MediaBox. One that the
/// page does not name is the one that stands for it: the CropBox for the MediaBox, the others for the
/// CropBox.
struct PageBoxesRead {
    PlaneBox media, crop, bleed, trim, art;
    bool has_crop = false, has_bleed = false, has_trim = false;
    double user_unit = 1; ///< pt in a unit of the page; applied to the boxes already
    int rotate = 0;       ///< clockwise degrees by which the page is shown; not applied
};

PageBoxesRead page_boxes(const PdfObject& page);

} // namespace stonehand
