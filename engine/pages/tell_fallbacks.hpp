#pragma once

#include "base/report.hpp"
#include "font/font_library.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// Tells of every family that the layout does not name and that text is set in nevertheless, where it is met
/// first in each language: a face found by its characters is seldom the one that a designer would choose.
void tell_fallbacks(const Document& document, const FontLibrary& fonts, Report& report);

} // namespace stonehand
