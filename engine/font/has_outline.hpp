#pragma once

#include "font/font.hpp"

namespace stonehand
{

/// Whether the glyph of a character has an outline and a width. In a damaged font letters may have neither,
/// and nothing else tells: the text would be there, and nobody would see it.
bool has_outline(const Font& font, char32_t character);

} // namespace stonehand
