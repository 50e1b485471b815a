#include "pdf/text_operators.hpp"

#include <cmath>

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
    line_x_ = line_y_ = 0;
}

void TextOperators::close()
{
    if (!open_) return;
    out_ += "ET\n";
    open_ = false;
}

std::string font_name(FontId font, Direction direction)
{
    return (direction == Direction::TopToBottom ? "V" : "F") + std::to_string(static_cast<int>(font));
}

void TextOperators::select_font(const GlyphRun& run)
{
    const int font = static_cast<int>(run.font);
    const bool vertical = run.direction == Direction::TopToBottom;
    const std::int64_t size = milli_points(run.size);
    if (font == font_ && vertical == vertical_ && size == size_) return;
    out_ += "/" + font_name(run.font, run.direction) + " ";
    append_thousandths(out_, size);
    out_ += " Tf\n";
    font_ = font;
    vertical_ = vertical;
    size_ = size;
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

void TextOperators::append_code(std::uint16_t code)
{
    if (form_ == PdfSettings::Form::Readable) {
        for (int shift = 12; shift >= 0; shift -= 4) out_.push_back(hex_digits[code >> shift & 15]);
        return;
    }
    append_escaped(out_, static_cast<char>(code >> 8));
    append_escaped(out_, static_cast<char>(code & 0xFF));
}

void TextOperators::begin_array(Showing& showing, double along, std::int64_t across)
{
    end_array(showing);
    const std::int64_t milli = std::llround(along * showing.to_milli);
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
    const std::int64_t across = place.across == 0 ? 0 : std::llround(place.across * showing.to_milli);
    if (!showing.begun || across != showing.across) begin_array(showing, place.along, across);
    // Down a column a positive number moves the next glyph on, along a line it moves it back (ISO
    // 32000-1, 9.4.4).
    const auto adjustment = std::lround((place.along - showing.pen) / adjustment_step);
    if (adjustment != 0) {
        close_string();
        append_integer(out_, showing.vertical ? adjustment : -adjustment);
        open_string();
        showing.pen += static_cast<double>(adjustment) * adjustment_step;
    }
    append_code(showing.font.codes[glyph.id]);
    showing.pen += showing.vertical ? em : showing.font.widths[glyph.id];
}

void TextOperators::show(const GlyphRun& run, const PdfFont& font, std::int64_t x, std::int64_t y,
                         std::size_t begin, std::size_t end)
{
    select_font(run);
    // What the viewer multiplies with is the size as printed.
    const double to_em = em / (static_cast<double>(size_) * units_per_milli_point);
    Showing showing{font, x, y, vertical_, to_em, static_cast<double>(size_) / em};
    const bool backwards = run.direction == Direction::RightToLeft;
    std::int64_t at = 0;
    for (std::size_t i = 0; i < (backwards ? end : begin); ++i) at += run.glyphs[i].advance;
    for (std::size_t n = begin; n < end; ++n) {
        const Glyph& glyph = run.glyphs[backwards ? end - 1 - (n - begin) : n];
        if (backwards) at -= glyph.advance;
        if (glyph.id != 0) put(showing, glyph, at); // glyph 0 was told as an error, and is never drawn
        if (!backwards) at += glyph.advance;
    }
    end_array(showing);
}

} // namespace stonehand
