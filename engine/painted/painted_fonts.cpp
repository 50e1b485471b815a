#include "painted/painted_fonts.hpp"

#include "painted/painted_font.hpp"

namespace stonehand
{

std::shared_ptr<PaintedFont> PaintedFonts::font(const PdfObject& font)
{
    const std::uint32_t number = font.number_of_object();
    if (number == 0) return std::make_shared<PaintedFont>(font);
    std::shared_ptr<PaintedFont>& read = fonts_[number];
    if (!read) read = std::make_shared<PaintedFont>(font);
    return read;
}

} // namespace stonehand
