#include "paragraph/shape_runs.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "font/tell_missing_character.hpp"
#include "paragraph/cells.hpp"
#include "paragraph/han_marks.hpp"
#include "paragraph/shape_upright.hpp"
#include "paragraph/shape_words.hpp"
#include "unicode/analyse.hpp"

namespace stonehand
{

namespace
{

// Where a face has no superiors or inferiors of its own: size and shift of the figures it would draw, as
// shares of the nominal size (EB Garamond's `sups` are 0.6 high and stand 0.33 above the line).
constexpr double raised_size = 0.6, raised_shift = 0.33, lowered_shift = -0.14;

// In a vertical line what is raised stands on the right, with its edge on that of the em.
constexpr double beside = (1 - raised_size) / 2;

constexpr Feature feature(const char (&tag)[5], std::uint32_t value = 1)
{
    return {{tag[0], tag[1], tag[2], tag[3]}, value};
}

std::vector<Feature> features_of(const ComputedStyle& style, const FontLibrary& fonts,
                                 std::string_view script)
{
    std::vector<Feature> features{feature("lnum")};
    if (style.figures == Figures::Tabular) features.push_back(feature("tnum"));
    // Han faces kern kana and Latin only, and would do so across the boxes that we space ourselves (clreq-cjk
    // 9).
    if (is_han_script(script)) features.push_back(feature("kern", 0));
    if (style.font_role < fonts.stacks().size()) {
        const auto& own = fonts.stacks()[style.font_role].features;
        features.insert(features.end(), own.begin(), own.end());
    }
    if (style.font_variant == FontVariant::SmallCaps) {
        features.push_back(feature("smcp"));
        features.push_back(feature("c2sc"));
    }
    return features;
}

void to_logical_order(std::vector<Glyph>& glyphs, const ShapedRun& run)
{
    if (run.direction() == Direction::RightToLeft) std::reverse(glyphs.begin(), glyphs.end());
}

// Behind every cluster: the white belongs to its last glyph, so that marks stay over their base.
void add_letter_spacing(std::vector<Glyph>& glyphs, const ShapedRun& run)
{
    if (run.letter_spacing == 0) return;
    const auto spacing = static_cast<std::int32_t>(run.size.times(run.letter_spacing).units());
    for (std::size_t index = 0; index < glyphs.size(); ++index) {
        const bool last = index + 1 == glyphs.size() || glyphs[index + 1].cluster != glyphs[index].cluster;
        if (last) glyphs[index].advance += spacing;
    }
}

void set_width(Glyph& glyph, Length width)
{
    const auto wanted = static_cast<std::int32_t>(width.units());
    glyph.inline_offset += (wanted - glyph.advance) / 2;
    glyph.advance = wanted;
}

bool is_proportional(const Glyph& glyph, const ShapedRun& run)
{
    return glyph.advance < run.size.times(0.96).units();
}

// What clreq fixes whatever the face has (clreq-cjk 1), the ink in the middle: interpuncts half an em in
// Simplified text and an em in Traditional; short connectors and solidi half an em in Simplified text, where
// their ink leaves both quarters free.
void fix_mark_widths(std::vector<Glyph>& glyphs, const ShapedRun& run, std::string_view text,
                     const Font& font)
{
    if (run.script != "Hani" || run.language.primary() != "zh") return;
    const bool simplified = is_simplified(run.language), level = run.stance == Stance::Level;
    for (Glyph& glyph : glyphs) {
        const HanClass mark = han_class(code_point(text, glyph.cluster).value);
        if (mark == HanClass::Interpunct)
            set_width(glyph, simplified ? run.size / 2 : run.size);
        else if (simplified && level && is_half_wide(mark) &&
                 (stands_in_middle_half(font, glyph) || is_proportional(glyph, run)))
            set_width(glyph, run.size / 2);
        else if (level && (mark == HanClass::Connector || mark == HanClass::Bang) &&
                 is_proportional(glyph, run))
            set_width(glyph, run.size);
    }
}

bool all_differ(const std::vector<Glyph>& a, const std::vector<Glyph>& b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(),
                      [](const Glyph& x, const Glyph& y) { return x.id != y.id && x.id && y.id; });
}

class RunShaper
{
  public:
    RunShaper(const PreparedText& text, const std::vector<ComputedStyle>& styles, const FontLibrary& fonts,
              WordCache& words, Report& report)
        : text_(text), styles_(styles), fonts_(fonts), words_(words), report_(report)
    {
    }

    ShapedRun shape(const Stretch& stretch)
    {
        const TextRun& text_run = text_.runs[stretch.text_run];
        const ComputedStyle& style = styles_[static_cast<std::size_t>(text_run.style)];
        ShapedRun run;
        run.begin = stretch.begin;
        run.end = stretch.end;
        run.text_run = stretch.text_run;
        run.font = stretch.font;
        run.size = style.font_size.times(stretch.size_adjust);
        run.level = stretch.level;
        run.stance = stretch.stance;
        run.script = stretch.script;
        run.language = text_run.language;
        run.letter_spacing = style.letter_spacing;
        run.emphasis = style.text_emphasis;
        run.decoration = style.text_decoration;
        run.features = features_of(style, fonts_, stretch.script);
        if (run.stance == Stance::Together) {
            set_together(text_.text, style.vertical_align, han_size(text_run, style), fonts_.font(run.font),
                         run);
            replace_missing(run, style);
            return run;
        }
        run.glyphs = glyphs_of(run);
        const Length size = run.size;
        if (style.vertical_align != VerticalAlign::Baseline) raise(run, style);
        if (run.stance == Stance::Turned) run.baseline_shift -= middle_of(fonts_.font(run.font), size);
        to_logical_order(run.glyphs, run);
        fix_mark_widths(run.glyphs, run, text_.text, fonts_.font(run.font));
        add_letter_spacing(run.glyphs, run);
        replace_missing(run, style);
        return run;
    }

  private:
    std::vector<Glyph> glyphs_of(const ShapedRun& run) const
    {
        return shape_words(text_.text, run, fonts_.font(run.font), words_);
    }

    // The em of Han in a style.
    Length han_size(const TextRun& run, const ComputedStyle& style) const
    {
        constexpr char32_t any = 0x4e00;
        return style.font_size.times(
            fonts_.pick(style.font_role, any, run.language, "Hani", style.font_size).size_adjust);
    }

    // The face's own superiors where it has one for every glyph, else smaller figures moved.
    void raise(ShapedRun& run, const ComputedStyle& style)
    {
        const bool above = style.vertical_align == VerticalAlign::Super;
        if (run.is_upright()) {
            run.baseline_shift = run.size.times(above ? beside : -beside);
            run.size = run.size.times(raised_size);
            run.glyphs = glyphs_of(run);
            return;
        }
        run.features.push_back(above ? feature("sups") : feature("subs"));
        auto own = glyphs_of(run);
        if (all_differ(own, run.glyphs)) {
            run.glyphs = std::move(own);
            return;
        }
        run.features.pop_back();
        run.baseline_shift = run.size.times(above ? raised_shift : lowered_shift);
        run.size = run.size.times(raised_size);
        run.glyphs = glyphs_of(run);
    }

    void replace_missing(ShapedRun& run, const ComputedStyle& style)
    {
        std::optional<Glyph> stand_in;
        std::optional<std::uint32_t> told; // of a cluster's glyphs the first tells
        for (Glyph& glyph : run.glyphs) {
            if (glyph.id != 0) continue;
            if (told != glyph.cluster) tell_missing(run, style, glyph.cluster);
            told = glyph.cluster;
            if (!stand_in) stand_in = stand_in_of(run);
            glyph.id = stand_in->id;
            glyph.advance = stand_in->advance;
            glyph.inline_offset = glyph.block_offset = 0;
        }
    }

    Glyph stand_in_of(const ShapedRun& run) const
    {
        for (const std::string_view text : {"\uFFFD", "?", " "}) {
            const auto glyphs = shape_again(text, run, fonts_.font(run.font));
            if (glyphs.size() == 1 && glyphs[0].id != 0) return glyphs[0];
        }
        // Whatever the font begins with: a `.notdef` would be told again by the PDF.
        return {.id = 1};
    }

    void tell_missing(const ShapedRun& run, const ComputedStyle& style, std::uint32_t at)
    {
        // Of a cluster, the first character that the font lacks.
        CodePoint missing = code_point(text_.text, at);
        std::uint32_t begin = at;
        while (fonts_.font(run.font).has(missing.value) && missing.next < run.end) {
            begin = missing.next;
            missing = code_point(text_.text, begin);
        }
        if (!told_.insert(missing.value).second) return;
        tell_missing_character(std::string_view(text_.text).substr(begin, missing.next - begin),
                               missing.value, text_.map.find(begin, missing.next),
                               fonts_.families(style.font_role, run.language, run.script), report_);
    }

    const PreparedText& text_;
    const std::vector<ComputedStyle>& styles_;
    const FontLibrary& fonts_;
    WordCache& words_;
    Report& report_;
    std::set<char32_t> told_;
};

} // namespace

std::vector<Glyph> shape_again(std::string_view text, const ShapedRun& like, const Font& font)
{
    const auto end = static_cast<std::uint32_t>(text.size());
    auto glyphs = like.is_upright() ? shape_upright(text, 0, end, like, font)
                                    : font.shape(text, 0, end, like.size, like.direction(), like.language,
                                                 like.script, like.features);
    to_logical_order(glyphs, like);
    fix_mark_widths(glyphs, like, text, font);
    add_letter_spacing(glyphs, like);
    return glyphs;
}

std::vector<ShapedRun> shape_runs(const PreparedText& text, const std::vector<Stretch>& stretches,
                                  const std::vector<ComputedStyle>& styles, const FontLibrary& fonts,
                                  WordCache& words, Report& report)
{
    RunShaper shaper(text, styles, fonts, words, report);
    std::vector<ShapedRun> runs;
    runs.reserve(stretches.size());
    for (const Stretch& stretch : stretches) runs.push_back(shaper.shape(stretch));
    return runs;
}

} // namespace stonehand
