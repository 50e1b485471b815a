#pragma once

#include <string>
#include <vector>

#include "ink/plates.hpp"
#include "painted/page_boxes.hpp"
#include "painted/walk_page.hpp"

namespace stonehand
{

/// How much ink a page carries.
struct PageInk {
    Plates plates; ///< of the MediaBox
    /// What lies on the page and is not counted as it prints, each kind once, in the order met: a colour
    /// that is not of inks (its place is taken for blank), a shading, a soft mask, a blend mode.
    std::vector<std::string> not_counted;
    Message cut_short; ///< why not all of the page was seen; else empty
};

/// Lays what a page paints on plates: DeviceCMYK, and CMYK by a profile, as it is, DeviceGray on Black,
/// Separation and DeviceN on the plates that they name. A page that is painted over and over ends when it
/// has cost as much as a thousand full ones.
PageInk cover_plates(const PdfFile& file, std::size_t page, PaintedFonts& fonts, double dots_per_inch = 72);
PageInk cover_plates(const PdfFile& file, std::size_t page, double dots_per_inch = 72);

} // namespace stonehand
