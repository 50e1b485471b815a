#include "pages/set_columns.hpp"

#include <cmath>

#include "pages/break_columns.hpp"
#include "support/catch.hpp"
#include "support/real_fonts.hpp"

using namespace stonehand;
using namespace stonehand::literals;
using Starts = std::vector<std::uint32_t>;

namespace
{

// Half a unit of a font of 1000 units at the sizes here: what rounding may cost.
constexpr double tolerance = 0.02; // points

ColumnText column_of(const std::string& text)
{
    ColumnText column;
    column.text = test::block(text, "zh-Hans");
    column.cell = 27_pt;
    return column;
}

std::vector<ComputedStyle> style_of(Length size)
{
    ComputedStyle style = test::text_style();
    style.font_size = size;
    return {style};
}

} // namespace

TEST_CASE("every character of a column has a cell, and the column says the text")
{
    const auto set = set_columns(column_of("中国的人权？"), style_of(20_pt), test::fonts());
    REQUIRE(set->runs.size() == 1);
    const GlyphRun& run = *set->runs[0].run;
    CHECK(run.direction == Direction::TopToBottom);
    CHECK(run.text == "中国的人权？");
    REQUIRE(run.glyphs.size() == 6);
    for (const Glyph& glyph : run.glyphs) CHECK(glyph.advance == (27_pt).units());
    CHECK(set->height == 27_pt * 6);
    CHECK(set->report.empty());
}

TEST_CASE("a Han character stands in the middle of its cell, on the axis")
{
    const auto set = set_columns(column_of("中国"), style_of(20_pt), test::fonts());
    const GlyphRun& run = *set->runs[0].run;
    const Length size = (20_pt).times(0.842);
    CHECK(run.size == size);
    for (const Glyph& glyph : run.glyphs) {
        // The origin of a glyph is 0.88 em below the head of its square (the face's vertical metrics).
        const double head = (27 - size.in_points()) / 2;
        CHECK(Length::units(glyph.inline_offset).in_points() ==
              Approx(head + 0.88 * size.in_points()).margin(tolerance));
        CHECK(Length::units(glyph.block_offset).in_points() ==
              Approx(-size.in_points() / 2).margin(tolerance));
    }
}

TEST_CASE("the ink of a question mark stands in the middle of its cell, on the axis")
{
    const auto set = set_columns(column_of("变？"), style_of(20_pt), test::fonts());
    const GlyphRun& run = *set->runs[0].run;
    REQUIRE(run.glyphs.size() == 2);
    const Glyph& mark = run.glyphs[1];
    const Font::Ink ink = test::fonts().font(run.font).ink(mark.id);
    const double size = run.size.in_points();
    const double across = Length::units(mark.block_offset).in_points() + size * (ink.left + ink.right) / 2;
    const double down = Length::units(mark.inline_offset).in_points() - size * (ink.bottom + ink.top) / 2;
    CHECK(std::abs(across) < tolerance);
    CHECK(std::abs(down - 13.5) < tolerance);
}

TEST_CASE("a space is said but takes no cell; another font begins a run further down")
{
    const auto set = set_columns(column_of("AB 客座"), style_of(20_pt), test::fonts());
    REQUIRE(set->runs.size() == 2);
    CHECK(set->runs[0].run->text + set->runs[1].run->text == "AB 客座");
    CHECK(set->runs[1].down == 54_pt);
    CHECK(set->height == 27_pt * 4);
}

TEST_CASE("columns are of like length, and none begins with what may not begin a line")
{
    const Language chinese{"zh-Hans"};
    CHECK(break_columns("中国的人权路径正在如何演变？", chinese, 2) == Starts{21});
    CHECK(break_columns("中国的人权路径正在如何演变？", chinese, 1).empty());
    CHECK(break_columns("一二三四，五六七八", chinese, 2) == Starts{15}); // after the comma
    CHECK(break_columns("一二三\u2028四五", chinese, 2) == Starts{12});
}

TEST_CASE("a character that no font has is told at its place")
{
    const auto set = set_columns(column_of("中\U0010FFF0"), style_of(20_pt), test::fonts());
    REQUIRE(set->report.diagnostics().size() == 1);
    CHECK(set->report.diagnostics()[0].code.id() == "missing-glyph");
}
