#include "pdf/text_operators.hpp"

#include <utility>

#include "pdf/letter_fit.hpp"
#include "pdf/number_text.hpp"
#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

// Distances inside a run are counted in 1/100 000 em, the unit of PdfFont::widths.
constexpr double em = 100'000;
// Numbers of a TJ array are in 1/1000 em and written whole: no glyph is ever further than half of that, 1/20
// 000 inch at 10 pt, from its place.
constexpr double adjustment_step = em / 1000;
// DW2 of every vertical font that we write: the origin's height in its cell.
constexpr double vertical_origin = 0.88 * em;

/// Units of `Length` in 1/1000 pt.
constexpr double units_per_milli_point = 12.7;

constexpr char hex_digits[] = "0123456789ABCDEF";

/// Halves away from zero; several times as fast as std::llround, which must heed the rounding mode.
std::int64_t rounded(double value)
{
    return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

/// Where a glyph's origin must come to stand, from the start of its run, in em / 100 000.
struct Place {
    double along, across;
};

} // namespace

/// A run while it is shown, and the TJ array that is being written: where the viewer's pen is, and the line
/// across which it moves.
struct TextOperators::Showing {
    const PdfFont& font;
    std::int64_t x, y; ///< where the run begins, 1/1000 pt
    bool vertical;
    double spacing;         ///< after every glyph, in em / 100 000
    double to_em, to_milli; ///< factors: Length to em / 100 000, and that to 1/1000 pt
    bool begun = false;
    double pen = 0;          ///< the viewer's, along, in em / 100 000 from the start of the run
    std::int64_t across = 0; ///< of the array, 1/1000 pt

    Place place(const Glyph& glyph, std::int64_t at) const
    {
        const double along = static_cast<double>(at + glyph.inline_offset) * to_em;
        const double across_run = static_cast<double>(glyph.block_offset) * to_em;
        if (!vertical) return {along, across_run};
        return {along - vertical_origin, across_run + font.widths[glyph.id] / 2.0};
    }
};

void TextOperators::open()
{
    if (open_) return;
    out_ += "BT\n";
    open_ = true;
    lie_ = Lie::Level;
    line_x_ = line_y_ = 0;
}

void TextOperators::close()
{
    if (!open_) return;
    out_ += "ET\n";
    open_ = false;
}

void TextOperators::select_font(const GlyphRun& run, Voice voice)
{
    std::string font = font_name(run.font, run.direction, voice);
    const std::int64_t size = milli_points(run.size);
    if (font == font_ && size == size_) return;
    out_ += "/" + font + " ";
    append_thousandths(out_, size);
    out_ += " Tf\n";
    font_ = std::move(font);
    size_ = size;
}

void TextOperators::set_spacing(std::int64_t spacing)
{
    if (spacing == spacing_) return;
    append_decimal(out_, spacing, 5);
    out_ += " Tc\n";
    spacing_ = spacing;
}

void TextOperators::move_to(std::int64_t x, std::int64_t y)
{
    append_thousandths(out_, x - line_x_);
    out_ += " ";
    append_thousandths(out_, y - line_y_);
    out_ += " Td\n";
    line_x_ = x;
    line_y_ = y;
}

/// Lays the line of what follows level or turned by a quarter; answers where the run begins in the text space
/// that this makes (ISO 32000-1, 9.4.2).
TextOperators::Origin TextOperators::lay(Origin origin, Lie lie)
{
    if (lie == Lie::Level) {
        if (lie_ == lie) return origin;
        out_ += "1 0 0 1 0 0 Tm\n";
        lie_ = lie;
        line_x_ = line_y_ = 0;
        return origin;
    }
    out_ += "0 -1 1 0 ";
    append_thousandths(out_, origin.x);
    out_ += " ";
    append_thousandths(out_, origin.y);
    out_ += " Tm\n";
    lie_ = lie;
    line_x_ = line_y_ = 0;
    return {0, 0};
}

void TextOperators::append_code(std::uint16_t code)
{
    if (form_ == PdfSettings::Form::Readable) {
        for (int shift = 12; shift >= 0; shift -= 4) out_.push_back(hex_digits[code >> shift & 15]);
        return;
    }
    const char bytes[2] = {static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)};
    if (!needs_escape(bytes[0]) && !needs_escape(bytes[1])) {
        out_.append(bytes, 2);
        return;
    }
    append_escaped(out_, bytes[0]);
    append_escaped(out_, bytes[1]);
}

void TextOperators::begin_array(Showing& showing, double along, std::int64_t across)
{
    end_array(showing);
    const std::int64_t milli = rounded(along * showing.to_milli);
    if (showing.vertical)
        move_to(showing.x + across, showing.y - milli);
    else
        move_to(showing.x + milli, showing.y + across);
    out_ += "[";
    open_string();
    showing.begun = true;
    showing.pen = static_cast<double>(milli) / showing.to_milli;
    showing.across = across;
}

void TextOperators::end_array(Showing& showing)
{
    if (!showing.begun) return;
    close_string();
    out_ += "]TJ\n";
}

void TextOperators::put(Showing& showing, const Glyph& glyph, std::int64_t at)
{
    const Place place = showing.place(glyph, at);
    const std::int64_t across = place.across == 0 ? 0 : rounded(place.across * showing.to_milli);
    if (!showing.begun || across != showing.across) begin_array(showing, place.along, across);
    // Down a column a positive number moves the next glyph on, along a line it moves it back (ISO
    // 32000-1, 9.4.4).
    const auto adjustment = rounded((place.along - showing.pen) / adjustment_step);
    if (adjustment != 0) {
        close_string();
        append_integer(out_, showing.vertical ? adjustment : -adjustment);
        open_string();
        showing.pen += static_cast<double>(adjustment) * adjustment_step;
    }
    append_code(showing.font.codes[glyph.id]);
    showing.pen += (showing.vertical ? em : showing.font.widths[glyph.id]) + showing.spacing;
}

void TextOperators::show(const GlyphRun& run, const PdfFont& font, Origin origin, Glyphs glyphs, Lie lie)
{
    select_font(run, glyphs.voice);
    set_spacing(letter_fit(run, font));
    origin = lay(origin, lie);
    // What the viewer multiplies with is the size as printed.
    const double to_em = em / (static_cast<double>(size_) * units_per_milli_point);
    const double spacing = static_cast<double>(spacing_) * Length::per_point / 100'000 * to_em;
    const bool vertical = run.direction == Direction::TopToBottom;
    Showing showing{font, origin.x, origin.y, vertical, spacing, to_em, static_cast<double>(size_) / em};
    const bool backwards = run.direction == Direction::RightToLeft;
    const std::size_t before = backwards ? glyphs.end : glyphs.begin;
    std::int64_t at = 0;
    for (std::size_t i = 0; i < before; ++i) at += run.glyphs[i].advance;
    for (std::size_t n = glyphs.begin; n < glyphs.end; ++n) {
        const Glyph& glyph = run.glyphs[backwards ? glyphs.end - 1 - (n - glyphs.begin) : n];
        if (backwards) at -= glyph.advance;
        if (glyph.id != 0) put(showing, glyph, at); // glyph 0 was told as an error, and is never drawn
        if (!backwards) at += glyph.advance;
    }
    end_array(showing);
}

} // namespace stonehand
