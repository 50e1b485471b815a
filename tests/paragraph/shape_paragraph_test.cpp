#include "paragraph/shape_paragraph.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/real_fonts.hpp"

using namespace stonehand;
using namespace stonehand::test;
using namespace stonehand::literals;

namespace
{

const Boxed* box_at(const Paragraph& paragraph, std::uint32_t begin)
{
    for (const Item& item : paragraph.items)
        if (const auto* box = std::get_if<Boxed>(&item); box && box->begin == begin) return box;
    return nullptr;
}

const Glue* glue_at(const Paragraph& paragraph, std::uint32_t begin)
{
    for (const Item& item : paragraph.items)
        if (const auto* glue = std::get_if<Glue>(&item); glue && glue->begin == begin) return glue;
    return nullptr;
}

const Penalty* penalty_at(const Paragraph& paragraph, std::uint32_t at)
{
    for (const Item& item : paragraph.items)
        if (const auto* penalty = std::get_if<Penalty>(&item); penalty && penalty->at == at) return penalty;
    return nullptr;
}

const ShapedRun& run_at(const Paragraph& paragraph, std::uint32_t at)
{
    return *std::find_if(paragraph.runs.begin(), paragraph.runs.end(),
                         [&](const ShapedRun& run) { return run.begin <= at && at < run.end; });
}

std::string family_at(const Paragraph& paragraph, std::string_view part)
{
    const auto at = static_cast<std::uint32_t>(paragraph.text.find(part));
    return fonts().font(run_at(paragraph, at).font).family();
}

Length width_of(const Paragraph& paragraph)
{
    Length width;
    for (const ShapedRun& run : paragraph.runs)
        for (const Glyph& glyph : run.glyphs) width += Length::units(glyph.advance);
    return width;
}

const Length han_em = Length::points(11).times(0.842);
const std::string latin_face = "EB Garamond 12", song = "Noto Serif CJK SC";

} // namespace

TEST_CASE("runs follow one another without gaps and hold the whole text")
{
    const Paragraph paragraph = shaped(block("The office (机构) opened in 2022 – 今年9月。", "en-GB"));
    std::uint32_t at = 0;
    for (const ShapedRun& run : paragraph.runs) {
        CHECK(run.begin == at);
        at = run.end;
        for (std::size_t glyph = 1; glyph < run.glyphs.size(); ++glyph)
            CHECK(run.glyphs[glyph].cluster >= run.glyphs[glyph - 1].cluster);
    }
    CHECK(at == paragraph.text.size());
    CHECK(std::get<Penalty>(paragraph.items.back()).kind == Penalty::Kind::Forced);
}

TEST_CASE("boxes and the glue that characters stand for add up to the shaped width")
{
    const Paragraph paragraph = shaped(block("A small institution publishes difficult affidavits.", "en-GB"));
    Length width;
    for (const Item& item : paragraph.items) {
        if (const auto* box = std::get_if<Boxed>(&item)) width += box->width;
        if (const auto* glue = std::get_if<Glue>(&item)) width += glue->width;
    }
    CHECK(width == width_of(paragraph));
}

TEST_CASE("words shaped one by one are as words shaped together")
{
    const std::string text =
        "Text To Type: AV WA, “Quoted” fi ffi – offices’ lives. Officials’ affairs; two-fold (fj).";
    const Paragraph paragraph = shaped(block(text, "en-GB"));
    REQUIRE(paragraph.runs.size() == 1);
    const ShapedRun& run = paragraph.runs[0];
    const auto whole =
        fonts().font(run.font).shape(text, 0, static_cast<std::uint32_t>(text.size()), run.size,
                                     Direction::LeftToRight, run.language, run.script, run.features);
    REQUIRE(whole.size() == run.glyphs.size());
    for (std::size_t glyph = 0; glyph < whole.size(); ++glyph) {
        CHECK(whole[glyph].id == run.glyphs[glyph].id);
        CHECK(whole[glyph].cluster == run.glyphs[glyph].cluster);
        CHECK(whole[glyph].advance == run.glyphs[glyph].advance);
    }
}

TEST_CASE("a paragraph is the same whatever the word cache knows")
{
    WordCache words;
    Report report;
    const TextBlock text = block("The office publishes what the office writes.", "en-GB");
    const std::vector<ComputedStyle> styles{text_style()};
    const auto dumped = [&](WordCache* cache) {
        return dump(
            shape_paragraph(text, styles, fonts(), hyphenators(), default_break_costs(), report, cache));
    };
    const std::string first = dumped(&words);
    CHECK(first == dumped(&words));
    CHECK(first == dumped(nullptr));
}

TEST_CASE("word spaces stretch and shrink within the limits of the style")
{
    const Paragraph paragraph = shaped(block("one two", "en-GB"));
    const Glue* space = glue_at(paragraph, 3);
    REQUIRE(space);
    CHECK(space->end == 4);
    CHECK(space->discardable);
    CHECK(space->stretch == Length(space->width).times(0.4));
    CHECK(space->shrink == Length(space->width).times(0.25));
}

TEST_CASE("a no-break space is white without a break")
{
    const Paragraph paragraph = shaped(block("page\u00A0two", "en-GB"));
    const Glue* space = glue_at(paragraph, 4);
    REQUIRE(space);
    CHECK_FALSE(space->discardable);
    CHECK(penalty_at(paragraph, 6) == nullptr);
}

TEST_CASE("a character that no font has is told once, with its code point, its place and the families tried")
{
    TextBlock text = block("a \U00013000 b \U00013000", "en-GB");
    text.runs[0].style = StyleId{0};
    text.map.pieces = {{0, {FileId{3}, 100, 115}, true}};
    ComputedStyle style = text_style();
    style.font_role = 1;
    Report report;
    const Paragraph paragraph = shaped(text, {style}, report);
    REQUIRE(report.diagnostics().size() == 1);
    const Diagnostic& told = report.diagnostics()[0];
    CHECK(told.code == Code("missing-glyph"));
    CHECK(told.message.in_english().find("U+13000") != std::string::npos);
    CHECK(told.at.file == FileId{3});
    CHECK(told.at.begin == 102);
    REQUIRE_FALSE(told.hints.empty());
    CHECK(told.hints[0].text.in_english().find("EB Garamond 12") != std::string::npos);
    for (const ShapedRun& run : paragraph.runs)
        for (const Glyph& glyph : run.glyphs) CHECK(glyph.id != 0);
}

TEST_CASE("what Han and Latin share comes from the face of its neighbours")
{
    const Paragraph chinese =
        shaped(block("他说：“人权”——很好……（2022年，English “text” — here…）", "zh-Hans"));
    CHECK(family_at(chinese, "“人") == song);
    CHECK(family_at(chinese, "”—") == song);
    CHECK(family_at(chinese, "——很") == song);
    CHECK(family_at(chinese, "……") == song);
    CHECK(family_at(chinese, "（") == song);
    CHECK(family_at(chinese, "2022") == latin_face);
    CHECK(family_at(chinese, "“text”") == latin_face);
    CHECK(family_at(chinese, "— here") == latin_face);
    const Paragraph english = shaped(block("They say “问” — to ask…", "en-GB"));
    CHECK(family_at(english, "“问") == latin_face);
    CHECK(family_at(english, "问") == song);
    CHECK(family_at(english, "— to") == latin_face);
}

TEST_CASE("the Han face is chosen by the language of the run")
{
    CHECK(family_at(shaped(block("問題", "zh-Hant")), "問") == "Noto Serif CJK TC");
    CHECK(family_at(shaped(block("问题", "zh-Hans")), "问") == song);
    CHECK(run_at(shaped(block("问题", "zh-Hans")), 0).size == han_em);
}

TEST_CASE("a quarter of an em stands between Han and Latin, in place of a space of the source too")
{
    const Paragraph tight = shaped(block("共2022年", "zh-Hans"));
    const Glue* gap = glue_at(tight, 3);
    REQUIRE(gap);
    CHECK(gap->begin == gap->end);
    CHECK(gap->width == han_em / 4);
    CHECK(gap->shrink == han_em / 8);
    const Paragraph spaced = shaped(block("共 2022 年", "zh-Hans"));
    gap = glue_at(spaced, 3);
    REQUIRE(gap);
    CHECK(gap->end == 4);
    CHECK(gap->width == han_em / 4);
    ComputedStyle style = text_style();
    style.autospace = false;
    CHECK(glue_at(shaped(block("共2022年", "zh-Hans"), style), 3) == nullptr);
}

TEST_CASE("no quarter em stands beside a full-width mark")
{
    const Paragraph paragraph = shaped(block("是，English。", "zh-Hans"));
    const Glue* gap = glue_at(paragraph, 6);
    // Only what the mark's own blank can give.
    REQUIRE(gap);
    CHECK(gap->width == 0_pt);
    CHECK(gap->stretch == 0_pt);
}

TEST_CASE("two full-width marks take an em and a half together")
{
    // clreq-cjk 3: pause and close, close and open, open and open.
    for (const std::string pair : {"。”", "」「", "（《", "》，"}) {
        INFO(pair);
        const Paragraph paragraph = shaped(block("一" + pair + "二", "zh-Hans"));
        const Glue* glue = glue_at(paragraph, 6);
        REQUIRE(glue);
        CHECK(glue->width == -(han_em / 2));
    }
    // An ideograph beside a mark keeps its distance until the line needs it.
    const Paragraph paragraph = shaped(block("一，二", "zh-Hans"));
    REQUIRE(glue_at(paragraph, 6));
    CHECK(glue_at(paragraph, 6)->width == 0_pt);
    CHECK(glue_at(paragraph, 6)->shrink == han_em / 2);
    CHECK(glue_at(paragraph, 6)->shrink_order == ShrinkOrder::Pause);
}

TEST_CASE("Traditional marks stand in the middle and are not set closer")
{
    const Paragraph paragraph = shaped(block("一。」二", "zh-Hant"));
    const Glue* glue = glue_at(paragraph, 6);
    REQUIRE(glue);
    CHECK(glue->width == 0_pt);
    CHECK(penalty_at(shaped(block("一，二", "zh-Hant")), 6)->end_trim == 0_pt);
    // A bracket's blank goes where the line would not hold it, and only there (clreq-cjk 5, R1).
    CHECK(penalty_at(shaped(block("一」二", "zh-Hant")), 6)->end_trim == 0_pt);
    CHECK(penalty_at(shaped(block("一」二", "zh-Hant")), 6)->end_give == han_em / 2);
}

TEST_CASE("dashes and ellipses of two are one unit")
{
    const Paragraph paragraph = shaped(block("一——二……三", "zh-Hans"));
    CHECK(penalty_at(paragraph, 6) == nullptr);
    const Boxed* dash = box_at(paragraph, 3);
    REQUIRE(dash);
    CHECK(dash->end == 9);
}

TEST_CASE("an opening mark at a line's start gives up its blank half where the style says so")
{
    ComputedStyle style = text_style();
    const TextBlock text = block("（一）二（三）", "zh-Hans");
    CHECK(shaped(text, style).start_trim == 0_pt);
    style.spacing_trim = ComputedStyle::SpacingTrim::TrimStart;
    CHECK(shaped(text, style).start_trim == han_em / 2);
    CHECK(penalty_at(shaped(text, style), 12)->start_trim == han_em / 2);
    style.spacing_trim = ComputedStyle::SpacingTrim::SpaceFirst;
    CHECK(shaped(text, style).start_trim == 0_pt);
    CHECK(penalty_at(shaped(text, style), 12)->start_trim == han_em / 2);
    style.spacing_trim = ComputedStyle::SpacingTrim::SpaceAll;
    CHECK(penalty_at(shaped(text, style), 12)->start_trim == 0_pt);
}

TEST_CASE("words are hyphenated in their language, within the limits of the style")
{
    ComputedStyle style = text_style();
    const auto hyphens = [&](const ComputedStyle& with) {
        std::vector<std::uint32_t> result;
        for (const Item& item : shaped(block("institution", "en-GB"), with).items)
            if (const auto* penalty = std::get_if<Penalty>(&item);
                penalty && penalty->kind == Penalty::Kind::Hyphen)
                result.push_back(penalty->at);
        return result;
    };
    CHECK_FALSE(hyphens(style).empty());
    style.hyphens_before = 5;
    for (const std::uint32_t at : hyphens(style)) CHECK(at >= 5);
    style.hyphens = false;
    CHECK(hyphens(style).empty());
}

TEST_CASE("an address is not hyphenated, and breaks without a hyphen")
{
    const Paragraph paragraph = shaped(block("see https://example.org/publications/international", "en-GB"));
    for (const Item& item : paragraph.items)
        if (const auto* penalty = std::get_if<Penalty>(&item)) CHECK(penalty->kind != Penalty::Kind::Hyphen);
    CHECK(penalty_at(paragraph, 24) != nullptr);
}

TEST_CASE("a note's mark stays with the text before it")
{
    TextBlock text = block("他说。12", "zh-Hans");
    text.runs[0].end = 9;
    TextRun mark = text.runs[0];
    mark.begin = 9;
    mark.end = 11;
    mark.style = StyleId{1};
    mark.purpose = RunPurpose::NoteMark;
    text.runs.push_back(mark);
    ComputedStyle raised = text_style();
    raised.vertical_align = VerticalAlign::Super;
    Report report;
    const Paragraph paragraph = shaped(text, {text_style(), raised}, report);
    CHECK(penalty_at(paragraph, 9) == nullptr);
    // EB Garamond has superior figures of its own: as large as the text, not moved.
    CHECK(run_at(paragraph, 9).baseline_shift == 0_pt);
    CHECK(run_at(paragraph, 9).size == 11_pt);
}

TEST_CASE("small capitals keep the source's text, and their figures are smaller")
{
    ComputedStyle style = text_style();
    style.font_variant = FontVariant::SmallCaps;
    const Paragraph paragraph = shaped(block("September 2022", "en-GB"), style);
    CHECK(paragraph.text == "September 2022");
    CHECK(run_at(paragraph, 10).size == Length::points(11).times(0.82));
    CHECK(run_at(paragraph, 0).size == 11_pt);
    const Paragraph plain = shaped(block("September", "en-GB"));
    CHECK(paragraph.runs[0].glyphs[0].id != plain.runs[0].glyphs[0].id);
}

TEST_CASE("letter spacing is in the advances and hangs over a line's end")
{
    ComputedStyle style = text_style();
    style.letter_spacing = 0.1;
    style.protrusion = false;
    const Length spacing = Length::points(1.1);
    const Paragraph wide = shaped(block("abc", "en-GB"), style);
    CHECK(width_of(wide) == width_of(shaped(block("abc", "en-GB"))) + spacing * 3);
    CHECK(std::get<Penalty>(wide.items.back()).end_trim == spacing);
}

TEST_CASE("an initial is left out of the lines, as high as its lines together")
{
    ComputedStyle style = text_style();
    style.initial_lines = 3;
    const Paragraph paragraph = shaped(block("“What is an office?”", "en-GB"), style);
    REQUIRE(paragraph.initial);
    CHECK(paragraph.initial->run.text == "“W");
    CHECK(paragraph.initial->end == 4);
    const double capitals = fonts().font(paragraph.initial->run.font).metrics().cap_height;
    CHECK(paragraph.initial->run.size.times(capitals).in_points() == Approx(28 + 11 * capitals).margin(0.01));
    CHECK(std::get<Boxed>(paragraph.items.front()).begin == 4);
    CHECK_FALSE(shaped(block("— no letter", "en-GB"), style).initial);
    CHECK_FALSE(shaped(block("What", "en-GB")).initial);
}

TEST_CASE("right-to-left runs are listed in logical order")
{
    const Paragraph paragraph = shaped(block("abc שלום def", "en-GB"));
    const ShapedRun& run = run_at(paragraph, 4);
    CHECK(run.direction() == Direction::RightToLeft);
    const auto& glyphs = run.glyphs;
    CHECK(std::is_sorted(glyphs.begin(), glyphs.end(),
                         [](const Glyph& a, const Glyph& b) { return a.cluster < b.cluster; }));
}

TEST_CASE("without any font there is a paragraph without items")
{
    Report report;
    const Paragraph paragraph = shape_paragraph(block("abc", "en-GB"), {text_style()}, FontLibrary(),
                                                hyphenators(), default_break_costs(), report);
    CHECK(paragraph.text == "abc");
    CHECK(paragraph.items.empty());
}

TEST_CASE("a dash or an ellipsis of two is Han's own in a Han language, whatever stands beside it")
{
    for (const char* text : {"——", "……——", "A——B", "1——2", "A……B"}) {
        INFO(text);
        bool han = false;
        for (const ShapedRun& run : shaped(block(text, "zh-Hans")).runs) han = han || run.script == "Hani";
        CHECK(han);
    }
    for (const ShapedRun& run : shaped(block("A—B", "zh-Hans")).runs) CHECK(run.script == "Latn");
}
