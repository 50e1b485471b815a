#pragma once

#include "painted/walk_page.hpp"

namespace stonehand
{

/// More than the total ink on any place of a page's box: each plate's highest amount, added up. A walk
/// through the page finds it, in a twentieth of the time that laying the page on plates takes; most pages
/// need no more. All plates there can be where the page shows images or shadings, or was not seen whole.
double most_ink(const PdfFile& file, std::size_t page, const PlaneBox& box, PaintedFonts& fonts);

} // namespace stonehand
