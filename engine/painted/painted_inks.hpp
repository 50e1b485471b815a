#pragma once

#include <string>
#include <vector>

#include "painted/walk_page.hpp"

namespace stonehand
{

/// The inks that lie within a page's box, by the names of their separations: the process inks that are used,
/// in their order, then spots by name. An image or a shading takes every ink of its colour space. What is not
/// of inks – RGB, Lab – becomes process inks on its way to the plates, and takes all four. `cut_short` says
/// why not all of the page was seen; else it is empty.
std::vector<std::string> painted_inks(const PdfFile& file, std::size_t page, const PlaneBox& box,
                                      PaintedFonts& fonts, Message& cut_short);

} // namespace stonehand
