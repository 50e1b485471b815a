#pragma once

#include "base/report.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// What a press asks of pages.
struct PressLimits {
    // Those of sheet-fed offset, where the printing condition has none of its own (GWG 2022 R0031).
    unsigned least_resolution = 149; ///< pixels an inch: as few or fewer are an error
    unsigned good_resolution = 224;  ///< as few or fewer are a warning
    bool transparency = true;        ///< whether the standard knows it
};

/// Tells what a printer would ask about: pictures with too few pixels where they stand (the scarcer direction
/// counts; GWG 2022 R0031), colour that ends at the trim or between it and the bleed, and half transparent
/// pictures on colour where the standard knows no transparency.
void check_press_pages(const Document& document, const PressLimits& limits, Report& report);

} // namespace stonehand
