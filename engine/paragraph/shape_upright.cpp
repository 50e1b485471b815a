#include "paragraph/shape_upright.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "paragraph/cells.hpp"
#include "paragraph/han_marks.hpp"

namespace stonehand
{

namespace
{

// Raised figures are as large as drawn superiors, stand a little outside the em of the text, and part from
// what follows by as much.
constexpr double raised_size = 0.6, raised_outside = 0.08, raised_white = 0.1;

// Two figures may stand so much wider than a Han character: made smaller, they would differ from single ones.
constexpr double widest_number = 1.1;

// “ ” ‘ ’ in a vertical line. All forms are as long in UTF-8 as what they stand for.
struct QuotationForms {
    std::array<std::string_view, 4> forms;
};
constexpr std::array<std::string_view, 4> quotation_marks{"“", "”", "‘", "’"};
constexpr QuotationForms simplified_forms{{"『", "』", "「", "」"}},
    traditional_forms{{"「", "」", "『", "』"}}, japanese_forms{{"〝", "〟", "‘", "’"}};

const QuotationForms* quotation_forms(const ShapedRun& run)
{
    if (!is_han_script(run.script)) return nullptr;
    if (run.language.primary() == "ja") return &japanese_forms;
    if (run.language.primary() != "zh") return nullptr;
    return is_simplified(run.language) ? &simplified_forms : &traditional_forms;
}

// The text as it is shaped; empty where nothing has another form.
std::string vertical_text(std::string_view text, const ShapedRun& run)
{
    const QuotationForms* forms = quotation_forms(run);
    if (!forms || text.find("\xE2\x80") == text.npos) return {};
    std::string shown(text);
    for (std::size_t mark = 0; mark < quotation_marks.size(); ++mark)
        for (std::size_t at = shown.find(quotation_marks[mark]); at != shown.npos;
             at = shown.find(quotation_marks[mark], at + 1))
            shown.replace(at, quotation_marks[mark].size(), forms->forms[mark]);
    return shown;
}

// The ink of glyphs in a row, in units of `Length` above their baseline.
struct Extent {
    Length bottom, top, width;
};

Extent extent_of(const std::vector<Glyph>& glyphs, const Font& font, Length size)
{
    Extent extent;
    bool first = true;
    for (const Glyph& glyph : glyphs) {
        const Font::Ink ink = font.ink(glyph.id);
        const Length bottom = size.times(ink.bottom), top = size.times(ink.top);
        extent.bottom = first ? bottom : std::min(extent.bottom, bottom);
        extent.top = first ? top : std::max(extent.top, top);
        extent.width += Length::units(glyph.advance);
        first = false;
    }
    return extent;
}

// Turns glyphs of a row into those of one cell of this height, round its axis.
void put_in_cell(std::vector<Glyph>& glyphs, const Extent& extent, Length height, std::uint32_t cluster)
{
    const Length baseline = height / 2 + (extent.bottom + extent.top) / 2;
    Length pen = -extent.width / 2;
    for (Glyph& glyph : glyphs) {
        const Length right = pen + Length::units(glyph.inline_offset);
        pen += Length::units(glyph.advance);
        glyph.inline_offset =
            static_cast<std::int32_t>((baseline - Length::units(glyph.block_offset)).units());
        glyph.block_offset = static_cast<std::int32_t>(right.units());
        glyph.advance = 0;
        glyph.cluster = cluster;
        glyph.unsafe_to_break = false;
    }
    if (!glyphs.empty()) glyphs.back().advance = static_cast<std::int32_t>(height.units());
}

} // namespace

std::vector<Glyph> shape_upright(std::string_view text, std::uint32_t begin, std::uint32_t end,
                                 const ShapedRun& like, const Font& font)
{
    const std::string shown = vertical_text(text.substr(begin, end - begin), like);
    const bool same = shown.empty();
    auto glyphs = font.shape(same ? text : shown, same ? begin : 0, same ? end : end - begin, like.size,
                             Direction::TopToBottom, like.language, like.script, like.features);
    if (!same)
        for (Glyph& glyph : glyphs) glyph.cluster += begin;
    return glyphs;
}

void set_together(std::string_view text, VerticalAlign align, Length han_size, const Font& font,
                  ShapedRun& run)
{
    const auto shape = [&] {
        run.glyphs = font.shape(text, run.begin, run.end, run.size, Direction::LeftToRight, run.language,
                                run.script, run.features);
        return extent_of(run.glyphs, font, run.size);
    };
    if (align != VerticalAlign::Baseline) run.size = run.size.times(raised_size);
    Extent extent = shape();
    const Length widest = han_size.times(widest_number);
    if (align == VerticalAlign::Baseline && extent.width > widest) {
        run.size = run.size.times(widest / extent.width);
        extent = shape();
    }
    Length height = han_size;
    if (align != VerticalAlign::Baseline) {
        height = extent.top - extent.bottom + run.size.times(raised_white);
        const Length outside = han_size.times(0.5 + raised_outside) - extent.width / 2;
        run.baseline_shift = align == VerticalAlign::Super ? outside : -outside;
    }
    put_in_cell(run.glyphs, extent, height, run.begin);
}

Length middle_of(const Font& font, Length size)
{
    const FontMetrics& metrics = font.metrics();
    // Between the middle of small letters and that of capitals and figures.
    if (metrics.x_height > 0 && metrics.cap_height > 0)
        return size.times((metrics.x_height + metrics.cap_height) / 4);
    return size.times((metrics.ascent - metrics.descent) / 2);
}

} // namespace stonehand
