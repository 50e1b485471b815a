#include "changes/sign_texts.hpp"

#include "changes/code_points.hpp"
#include "preflight/cmap.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint32_t no_character = 0xFFFD, delete_sign = 0x7F;

std::string utf8_of(const std::u16string& units)
{
    std::string text;
    for (std::size_t at = 0; at < units.size(); ++at) {
        std::uint32_t point = units[at];
        const bool is_pair = point >= 0xD800 && point < 0xDC00 && at + 1 < units.size();
        if (is_pair) point = 0x10000 + ((point - 0xD800) << 10) + (units[++at] - 0xDC00u);
        append_code_point(text, point);
    }
    return text;
}

} // namespace

const SignTexts::Font& SignTexts::font(const PdfObject& font)
{
    const std::uint32_t number = font.number_of_object();
    if (const auto known = fonts_.find(number); number != 0 && known != fonts_.end()) return known->second;
    Font& read = number == 0 ? unnumbered_ : fonts_[number];
    read = {};
    if (const auto stream = font["ToUnicode"].decoded()) {
        read.says = true;
        for (const auto& [code, text] : read_cmap(*stream).texts) read.texts[code] = utf8_of(text);
    }
    return read;
}

std::string_view SignTexts::text(const PaintedGlyph& glyph)
{
    const Font& said = font(glyph.font);
    if (said.says) {
        const auto found = said.texts.find(glyph.code);
        return found == said.texts.end() ? std::string_view() : found->second;
    }
    scratch_.clear();
    append_code_point(scratch_, glyph.code < delete_sign ? glyph.code : no_character);
    return scratch_;
}

} // namespace stonehand
