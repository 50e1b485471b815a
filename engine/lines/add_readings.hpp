#pragma once

#include "font/font_library.hpp"
#include "lines/line.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// Puts the readings of a placed line's rubies over or beside their bases, each behind its base in the order
/// of reading (clreq-cjk 7). They take no room: their bases have it already.
void add_readings(const Paragraph& paragraph, const FontLibrary& fonts, Line& line);

} // namespace stonehand
