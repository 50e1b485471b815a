#include "font/has_outline.hpp"

#include "font/font_impl.hpp"

namespace stonehand
{

namespace
{

using HbDrawFuncs = std::unique_ptr<hb_draw_funcs_t, Destroy<hb_draw_funcs_destroy>>;

void note_move(hb_draw_funcs_t*, void* moved, hb_draw_state_t*, float, float, void*)
{
    *static_cast<bool*>(moved) = true;
}

bool is_drawn(hb_font_t* font, hb_codepoint_t glyph)
{
    const HbDrawFuncs steps(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(steps.get(), note_move, nullptr, nullptr);
    bool moved = false;
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(font, glyph, steps.get(), &moved);
#else
    hb_font_get_glyph_shape(font, glyph, steps.get(), &moved);
#endif
    return moved;
}

} // namespace

bool has_outline(const Font& font, char32_t character)
{
    hb_font_t* const face = font.impl().font.get();
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(face, character, &glyph) && is_drawn(face, glyph) &&
           font.glyph_advance(glyph) > 0;
}

} // namespace stonehand
