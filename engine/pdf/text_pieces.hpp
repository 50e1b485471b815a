#pragma once

#include <string>
#include <vector>

#include "pages/page.hpp"
#include "pdf/glyph_use.hpp"

namespace stonehand
{

/// A stretch of a run's glyphs and who tells what they say.
struct TextPiece {
    std::size_t begin = 0, end = 0;
    Voice voice = Voice::Main;
    std::string actual_text; ///< for `Voice::ActualText`
};

/// Cuts the glyphs of a mark where another voice takes over, in the order of its text.
std::vector<TextPiece> text_pieces(const GlyphsMark& mark, const FontUse& use);

} // namespace stonehand
