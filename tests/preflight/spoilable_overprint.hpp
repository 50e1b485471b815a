#pragma once

#include "preflight/spoilable_pdf.hpp"

namespace stonehand
{

/// The page paints something in CMYK of a profile, in a graphics state with these entries.
void add_overprint(SpoilablePdf& pdf, std::string_view state);

} // namespace stonehand
