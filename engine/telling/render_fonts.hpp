#pragma once

#include <string>

#include "telling/event.hpp"

namespace stonehand
{

/// A table of a layout's fonts, one line a choice: role, what was asked, what was found and where, what it
/// covers.
std::string render_fonts(const FontsSurveyed& surveyed, Tongue tongue);

} // namespace stonehand
