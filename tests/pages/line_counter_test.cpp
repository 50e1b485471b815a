#include "pages/line_counter.hpp"

#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

TextBlock in(std::string language)
{
    TextBlock block;
    block.language.tag = std::move(language);
    return block;
}
const TextBlock english = in("en-GB"), chinese = in("zh-Hans");

ComputedStyle body()
{
    ComputedStyle style;
    style.font_size = 10_pt;
    style.text_align = TextAlign::Justify;
    style.hyphens = true;
    style.protrusion = true;
    return style;
}

Line filled(std::initializer_list<float> shares = {1})
{
    Line line;
    line.measure = line.width = 200_pt;
    for (const float share : shares) line.spaces.push_back({{}, 3_pt, share});
    return line;
}

Line last(Length width = 150_pt)
{
    Line line;
    line.measure = 200_pt;
    line.width = width;
    line.last = true;
    return line;
}

LineStatistics counted(const std::vector<Line>& lines, const ComputedStyle& style = body(),
                       const TextBlock& block = english)
{
    LineCounter counter;
    counter.paragraph(lines, block, style);
    counter.column(lines);
    return counter.finish();
}

Line hyphenated(bool yes)
{
    Line line = filled();
    line.hyphenated = yes;
    return line;
}

std::vector<Line> hyphens(std::string_view pattern)
{
    std::vector<Line> lines;
    for (const char hyphen : pattern) lines.push_back(hyphenated(hyphen == '-'));
    lines.push_back(last());
    return lines;
}

} // namespace

TEST_CASE("the spread is by nearest rank: every number is one of the shares")
{
    std::vector<float> shares;
    for (int share = 100; share >= 1; --share) shares.push_back(static_cast<float>(share));
    const auto spread = spread_of(shares);
    REQUIRE(spread);
    CHECK(spread->spaces == 100);
    CHECK(spread->minimum == 1);
    CHECK(spread->fifth == 5);
    CHECK(spread->median == 50);
    CHECK(spread->ninety_fifth == 95);
    CHECK(spread->maximum == 100);
}

TEST_CASE("few shares have a spread too, none has none")
{
    CHECK_FALSE(spread_of({}));
    const auto one = spread_of({1.5f});
    REQUIRE(one);
    CHECK((one->minimum == 1.5 && one->fifth == 1.5 && one->median == 1.5 && one->maximum == 1.5));
    const auto two = spread_of({2.f, 1.f});
    CHECK((two->minimum == 1 && two->fifth == 1 && two->median == 1 && two->ninety_fifth == 2));
}

TEST_CASE("the spread is that of filled lines alone")
{
    const LineStatistics found = counted({filled({0.8f, 0.9f}), filled({1.2f}), last()});
    CHECK(found.paragraphs == 1);
    CHECK(found.lines == 3);
    CHECK(found.justified == 2);
    REQUIRE(found.word_spaces);
    CHECK(found.word_spaces->spaces == 3);
    CHECK(found.word_spaces->minimum == Approx(0.8));
    CHECK(found.word_spaces->maximum == Approx(1.2));
}

TEST_CASE("ragged lines, last lines and lines that the author ended are not justified")
{
    ComputedStyle ragged = body();
    ragged.text_align = TextAlign::Start;
    Line ended = last();
    ended.last = false;
    CHECK(counted({ended, last()}).justified == 0);
    Line full = last(200_pt);
    full.last = false;
    CHECK(counted({full, last()}, ragged).justified == 0);
    CHECK_FALSE(counted({ended, last()}).word_spaces);
    CHECK(counted({full, last()}).justified == 1);
}

TEST_CASE("a justified line is tight, within its limits or loose by its word spaces")
{
    const LineStatistics found = counted({filled({0.75f, 1.f}), filled({1.4f}), filled({1.0f, 1.42f}),
                                          filled({0.7f}), filled({0.73f}), last()});
    CHECK(found.justified == 5);
    CHECK(found.within_limits == 2);
    CHECK(found.loose == 1);
    CHECK(found.tight == 2);
}

TEST_CASE("a line without word spaces is judged by its other white, and has no spread")
{
    Line decent, loose;
    decent.measure = decent.width = loose.measure = loose.width = 200_pt;
    decent.ratio = -0.9;
    loose.ratio = 1.8;
    const LineStatistics found = counted({decent, loose, last()}, body(), chinese);
    CHECK(found.justified == 2);
    CHECK(found.within_limits == 1);
    CHECK(found.loose == 1);
    CHECK_FALSE(found.word_spaces);
    CHECK(found.hyphenable == 0);
    CHECK_FALSE(found.hyphen_rate());
}

TEST_CASE("hyphens are a share of all lines of the texts that may have them")
{
    const LineStatistics found = counted(hyphens("-..."));
    CHECK(found.hyphens == 1);
    CHECK(found.hyphenable == 5);
    CHECK(found.hyphen_rate() == 0.2);
    ComputedStyle without = body();
    without.hyphens = false;
    CHECK(counted(hyphens("...."), without).hyphenable == 0);
    // The text's own hyphen is one in any style.
    CHECK(counted(hyphens("-..."), without).hyphen_rate() == 1.0);
}

TEST_CASE("a ladder is more than two hyphens in a row")
{
    CHECK(counted(hyphens("--.--")).ladders == 0);
    CHECK(counted(hyphens("--.--")).longest_ladder == 2);
    const LineStatistics found = counted(hyphens("---.-----"));
    CHECK(found.ladders == 2);
    CHECK(found.longest_ladder == 5);
}

TEST_CASE("a runt is shorter than the indent, or than what looks like a line")
{
    ComputedStyle indented = body();
    indented.text_indent = 40_pt;
    CHECK(counted({filled(), last(39_pt)}, indented).runts == 1);
    CHECK(counted({filled(), last(40_pt)}, indented).runts == 0);
    CHECK(counted({filled(), last(29_pt)}).runts == 1);
    CHECK(counted({filled(), last(31_pt)}).runts == 0);
    CHECK(counted({filled(), last(12_pt)}, body(), chinese).runts == 1);
    CHECK(counted({filled(), last(16_pt)}, body(), chinese).runts == 0);
}

TEST_CASE("a paragraph of one line, in a column as wide as a character or with lines of its own has no runt")
{
    CHECK(counted({last(10_pt)}).runts == 0);
    Line narrow = last(10_pt);
    narrow.measure = 12_pt;
    CHECK(counted({narrow, narrow}).runts == 0);
    TextBlock verse = english;
    verse.text = "a\u2028b";
    CHECK(counted({filled(), last(10_pt)}, body(), verse).runts == 0);
}

TEST_CASE("a line is overfull by more than rounding leaves over")
{
    Line over = filled(), hair = filled();
    over.width = 200.2_pt;
    hair.width = 200.02_pt;
    CHECK(counted({over, hair, last()}).overfull == 1);
}

TEST_CASE("what hangs is told in points and in the em of its own style")
{
    Line start = filled(), end = filled();
    start.start_hang = 1_pt;
    end.end_hang = 2_pt;
    LineCounter counter;
    counter.paragraph(std::vector{start, end, filled()}, english, body());
    ComputedStyle small = body();
    small.font_size = 5_pt;
    counter.paragraph(std::vector{end}, english, small);
    const LineStatistics found = counter.finish();
    CHECK(found.hanging == 3);
    CHECK(found.longest_hang == 2_pt);
    CHECK(found.longest_hang_ems == Approx(0.4));
}

TEST_CASE("where nothing protrudes, the blank half of a mark over the edge is no hang")
{
    Line line = filled();
    line.start_hang = line.end_hang = 5_pt;
    ComputedStyle plain = body(), stops = body();
    plain.protrusion = stops.protrusion = false;
    stops.hanging_punctuation = HangingPunctuation::AllowEnd;
    CHECK(counted({line}, plain, chinese).hanging == 0);
    CHECK(counted({line}, stops, chinese).hanging == 1);
    line.end_hang = {};
    CHECK(counted({line}, stops, chinese).hanging == 0);
}

TEST_CASE("letter-fit is told as the most that was taken and added, compressions as their sum")
{
    Line tight = filled(), loose = filled();
    tight.letter_fit = -0.01;
    tight.compressed = 2;
    loose.letter_fit = 0.015;
    loose.compressed = 1;
    const LineStatistics found = counted({tight, loose, filled(), last()});
    CHECK(found.letter_fitted == 2);
    CHECK(found.letter_fit_minimum == -0.01);
    CHECK(found.letter_fit_maximum == 0.015);
    CHECK(found.compressions == 3);
}

TEST_CASE("a counter that was asked begins afresh")
{
    LineCounter counter;
    counter.paragraph(std::vector{filled(), last()}, english, body());
    CHECK(counter.finish().lines == 2);
    const LineStatistics nothing = counter.finish();
    CHECK(nothing.lines == 0);
    CHECK_FALSE(nothing.word_spaces);
}
