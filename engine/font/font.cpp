#include "font/font.hpp"

#include "font/font_impl.hpp"

namespace stonehand
{

namespace
{

// Spaces that HarfBuzz sets as a share of the em or of another space where the font has none (UAX #14 calls
// them all spaces; hb-ot-shape-fallback.cc).
bool is_made_of_space(char32_t character)
{
    return character == 0xa0 || (character >= 0x2000 && character <= 0x200a) || character == 0x202f ||
           character == 0x205f;
}

bool has_glyph(hb_font_t* font, char32_t character)
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font, character, &glyph) != 0 && glyph != 0;
}

} // namespace

Font::Font(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Font::Font(const Font&) = default;
Font::Font(Font&&) noexcept = default;
Font::~Font() = default;

const std::string& Font::family() const
{
    return impl_->family;
}
const std::string& Font::style() const
{
    return impl_->style;
}
const std::filesystem::path& Font::path() const
{
    return impl_->path;
}
unsigned Font::face_index() const
{
    return impl_->index;
}
const FontMetrics& Font::metrics() const
{
    return impl_->metrics;
}
unsigned Font::units_per_em() const
{
    return impl_->units_per_em;
}
double Font::design_size() const
{
    return impl_->design_size;
}
double Font::largest_size() const
{
    return impl_->largest_size;
}

bool Font::has(char32_t character) const
{
    if (character < common_characters && impl_->has_common[character]) return true;
    if (is_made_of_space(character)) return impl_->has_common[U' '];
    if (character < common_characters) return false;
    if (has_glyph(impl_->font.get(), character)) return true;
    return character == 0x2011 && has_glyph(impl_->font.get(), 0x2010);
}

int Font::glyph_advance(std::uint32_t glyph) const
{
    return hb_font_get_glyph_h_advance(impl_->font.get(), glyph);
}

Font::Ink Font::ink(std::uint32_t glyph) const
{
    hb_glyph_extents_t extents{};
    if (!hb_font_get_glyph_extents(impl_->font.get(), glyph, &extents)) return {};
    const double em = impl_->units_per_em;
    // HarfBuzz's height is downwards from the top, so negative.
    return {extents.x_bearing / em, (extents.y_bearing + extents.height) / em,
            (extents.x_bearing + extents.width) / em, extents.y_bearing / em};
}

} // namespace stonehand
