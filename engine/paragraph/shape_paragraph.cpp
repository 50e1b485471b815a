#include "paragraph/shape_paragraph.hpp"

#include <algorithm>

#include "paragraph/break_points.hpp"
#include "paragraph/find_rubies.hpp"
#include "paragraph/itemise.hpp"
#include "paragraph/make_initial.hpp"
#include "paragraph/make_items.hpp"
#include "paragraph/make_room_for_rubies.hpp"
#include "paragraph/prepare_text.hpp"
#include "paragraph/protrusion.hpp"
#include "paragraph/shape_runs.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

// How high and deep the style's own face stands, for the first line of a column.
void set_extent(Paragraph& paragraph, const FontLibrary& fonts)
{
    if (fonts.count() == 0) return;
    const bool han = paragraph.language.is_han();
    const ComputedStyle& style = paragraph.style;
    const FontPick pick = fonts.pick(style.font_role, han ? U'\u4e00' : U'x', paragraph.language,
                                     han ? "Hani" : paragraph.language.script(), style.font_size);
    const FontMetrics& metrics = fonts.font(pick.font).metrics();
    const Length size = style.font_size.times(pick.size_adjust);
    paragraph.ascent = size.times(metrics.ascent);
    paragraph.descent = size.times(metrics.descent);
}

// The hyphen of each run that may be broken with one.
void set_hyphens(std::vector<ShapedRun>& runs, const std::vector<BreakPoint>& breaks,
                 const FontLibrary& fonts)
{
    std::size_t index = 0;
    for (const BreakPoint& point : breaks) {
        if (point.kind != Penalty::Kind::Hyphen) continue;
        while (index + 1 < runs.size() && runs[index].end < point.at) ++index;
        ShapedRun& run = runs[index];
        if (run.hyphen.id != 0) continue;
        const Font& font = fonts.font(run.font);
        run.hyphen_character = font.has(0x2010) ? 0x2010 : U'-';
        const auto glyphs = shape_again(run.hyphen_character == U'-' ? "-" : "\u2010", run, font);
        if (!glyphs.empty()) run.hyphen = glyphs.front();
        run.hyphen_protrusion = protrusion_of_family(font.family())(run.hyphen_character).end;
        run.hyphen.advance -= static_cast<std::int32_t>(run.size.times(run.letter_spacing).units());
    }
}

} // namespace

Paragraph shape_paragraph(const TextBlock& block, const std::vector<ComputedStyle>& styles,
                          const FontLibrary& fonts, const Hyphenators& hyphenators, const BreakCosts& costs,
                          Report& report, WordCache* words)
{
    if (!words) {
        WordCache own;
        return shape_paragraph(block, styles, fonts, hyphenators, costs, report, &own);
    }
    PreparedText text = prepare_text(block);
    Paragraph paragraph;
    paragraph.direction = paragraph_direction(block.language);
    paragraph.language = block.language;
    paragraph.style = styles[static_cast<std::size_t>(block.style)];
    paragraph.span = block.span;
    set_extent(paragraph, fonts);
    paragraph.runs =
        shape_runs(text, itemise(text, styles, fonts, paragraph.direction), styles, fonts, *words, report);
    const auto breaks = break_points(text, styles, hyphenators, costs, *words);
    paragraph.text = std::move(text.text);
    paragraph.text_runs = std::move(text.runs);
    paragraph.map = std::move(text.map);
    if (paragraph.runs.empty()) return paragraph;
    set_hyphens(paragraph.runs, breaks, fonts);
    paragraph.rubies = find_rubies(paragraph.text_runs);
    make_room_for_rubies(paragraph);
    paragraph.initial = make_initial(paragraph, fonts);
    const std::uint32_t begin = paragraph.initial ? paragraph.initial->end : 0;
    make_items(paragraph, cells_of(paragraph, begin, breaks, fonts), breaks, styles);
    return paragraph;
}

} // namespace stonehand
