#pragma once

#include <string>

#include "preflight/rule.hpp"

namespace stonehand
{

/// A small PDF of two pages that keeps PDF/X-1a:2003, PDF/X-3:2003 or PDF/X-4, its streams not compressed:
/// text, inks, a shading, a pattern, a form, pictures; of a photograph in RGB with its profile;
/// of X-4 transparency and layers. Written by hand, but for the font, which is that of `good_pdf`; empty
/// where that is.
std::string good_x_pdf(Standard level);

} // namespace stonehand
