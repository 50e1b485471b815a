#pragma once

#include <string>

#include "telling/event.hpp"

namespace stonehand
{

/// What became of a PDF that was to be imposed, for people: sheets, blanks, creep and what was left out, or
/// why it was refused and what to do. Characters out of the file that a terminal would obey are shown as
/// replaced.
std::string render_imposed(const PdfImposed& imposed, Tongue tongue);

} // namespace stonehand
