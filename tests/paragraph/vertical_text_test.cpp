// Fact sheet clreq-cjk, sections 1 and 8, in a real Han face: what vertical text is split into, and what room
// its marks have.
#include <cmath>

#include <fmt/format.h>

#include "paragraph/han_marks.hpp"
#include "support/catch.hpp"
#include "support/real_fonts.hpp"
#include "unicode/utf8.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

ComputedStyle vertical_style()
{
    ComputedStyle style;
    style.font_size = Length::points(10);
    style.line_height = Length::points(16);
    style.writing_mode = WritingMode::VerticalRl;
    return style;
}

Paragraph vertical(const std::string& text, const std::string& language = "zh-Hans")
{
    return shaped(block(text, language), vertical_style());
}

std::string name_of(Stance stance)
{
    switch (stance) {
    case Stance::Level:
        return "level";
    case Stance::Upright:
        return "upright";
    case Stance::Together:
        return "together";
    case Stance::Turned:
        return "turned";
    }
    return "";
}

std::string stances(const std::string& text, const std::string& language = "zh-Hans")
{
    std::string result;
    for (const Paragraph paragraph = vertical(text, language); const ShapedRun& run : paragraph.runs)
        result += (result.empty() ? "" : " | ") + paragraph.text.substr(run.begin, run.end - run.begin) +
                  ": " + name_of(run.stance);
    return result;
}

/// A mark between ideographs: its height and its blanks above and below, in quarters of an em.
std::string body_of_mark(char32_t mark, const std::string& language)
{
    for (const Paragraph paragraph = vertical("国" + utf8(mark) + "国", language);
         const ShapedRun& run : paragraph.runs)
        for (const Glyph& glyph : run.glyphs) {
            if (glyph.cluster != 3) continue;
            const Blanks blanks =
                blanks_of(fonts().font(run.font), glyph, run.size, han_class(mark), run.language, run.stance);
            const auto quarters = [&](Length length) { return std::round(length / run.size * 400) / 100; };
            return fmt::format("{:g} {:g} {:g}", quarters(Length::units(glyph.advance)),
                               quarters(blanks.left), quarters(blanks.right));
        }
    return "";
}

} // namespace

TEST_CASE("vertical text is split by how its characters stand")
{
    CHECK(stances("中文Latin") == "中文: upright | Latin: turned");
    CHECK(stances("第12条") == "第: upright | 12: together | 条: upright");
    CHECK(stances("“人”——他") == "“人”——他: upright");
    CHECK(stances("1948年") == "1948: turned | 年: upright");
}

TEST_CASE("clreq-cjk 1, column V: pauses and brackets have a blank half, colons and question marks none",
          "[clreq]")
{
    CHECK(body_of_mark(U'，', "zh-Hans") == "4 0 2");
    CHECK(body_of_mark(U'。', "zh-Hans") == "4 0 2");
    CHECK(body_of_mark(U'，', "zh-Hant") == "4 1 1");
    for (const std::string language : {"zh-Hans", "zh-Hant"}) {
        INFO(language);
        CHECK(body_of_mark(U'（', language) == "4 2 0");
        CHECK(body_of_mark(U'」', language) == "4 0 2");
        CHECK(body_of_mark(U'：', language) == "4 0 0");
        CHECK(body_of_mark(U'？', language) == "4 0 0");
    }
    CHECK(body_of_mark(U'·', "zh-Hans") == "2 0 0");
}

TEST_CASE("clreq-cjk 1: curly quotation marks have the form of corner brackets, and stay what they are")
{
    const Paragraph curly = vertical("“国‘人’”"), corner = vertical("『国「人」』");
    REQUIRE(curly.runs.size() == 1);
    REQUIRE(corner.runs.size() == 1);
    REQUIRE(curly.runs[0].glyphs.size() == 6);
    for (std::size_t glyph = 0; glyph < 6; ++glyph)
        CHECK(curly.runs[0].glyphs[glyph].id == corner.runs[0].glyphs[glyph].id);
    CHECK(curly.text == "“国‘人’”");
}

TEST_CASE("two figures are one cluster, as high as a Han character and hardly wider")
{
    const Paragraph paragraph = vertical("第12条");
    REQUIRE(paragraph.runs.size() == 3);
    const ShapedRun &han = paragraph.runs[0], &number = paragraph.runs[1];
    REQUIRE(number.glyphs.size() == 2);
    CHECK(number.glyphs[0].cluster == number.glyphs[1].cluster);
    CHECK(Length::units(number.glyphs[0].advance + number.glyphs[1].advance) == han.size);
    // Side by side round the axis.
    CHECK(number.glyphs[0].block_offset < 0);
    CHECK(number.glyphs[1].block_offset > number.glyphs[0].block_offset);
    CHECK(Length::units(-number.glyphs[0].block_offset) <= han.size * 55 / 100);
}

TEST_CASE("no initial is set in a vertical line")
{
    ComputedStyle style = vertical_style();
    style.initial_lines = 3;
    CHECK(!shaped(block("中文", "zh-Hans"), style).initial);
}
