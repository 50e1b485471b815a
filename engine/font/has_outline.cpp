#include "font/has_outline.hpp"

#include "font/font_impl.hpp"

namespace stonehand
{

bool has_outline(const Font& font, char32_t character)
{
    hb_font_t* const face = font.impl().font.get();
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(face, character, &glyph) && !font.outline(glyph).empty() &&
           font.glyph_advance(glyph) > 0;
}

} // namespace stonehand
