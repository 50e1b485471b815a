#include "font/font_impl.hpp"

namespace stonehand
{

namespace
{

/// An outline while HarfBuzz draws it, in font units; curves of the second order come as of the third.
struct Drawn {
    Outline outline;
    double em;

    PlanePoint at(float x, float y) const { return {x / em, y / em}; }
};

void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    auto& drawn = *static_cast<Drawn*>(data);
    drawn.outline.push_back({OutlineStep::Kind::Move, {{drawn.at(x, y)}}});
}
void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*)
{
    auto& drawn = *static_cast<Drawn*>(data);
    drawn.outline.push_back({OutlineStep::Kind::Line, {{drawn.at(x, y)}}});
}
void curve_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x,
              float y, void*)
{
    auto& drawn = *static_cast<Drawn*>(data);
    drawn.outline.push_back(
        {OutlineStep::Kind::Curve, {{drawn.at(x1, y1), drawn.at(x2, y2), drawn.at(x, y)}}});
}
void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*)
{
    static_cast<Drawn*>(data)->outline.push_back({OutlineStep::Kind::Close, {}});
}

using HbDrawFuncs = std::unique_ptr<hb_draw_funcs_t, Destroy<hb_draw_funcs_destroy>>;

HbDrawFuncs draw_funcs()
{
    HbDrawFuncs functions(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(functions.get(), move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), line_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), curve_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions.get(), close_path, nullptr, nullptr);
    return functions;
}

} // namespace

Outline Font::outline(std::uint32_t glyph) const
{
    const HbDrawFuncs functions = draw_funcs();
    Drawn drawn{{}, static_cast<double>(impl_->units_per_em)};
    hb_font_get_glyph_shape(impl_->font.get(), glyph, functions.get(), &drawn);
    return std::move(drawn.outline);
}

} // namespace stonehand
