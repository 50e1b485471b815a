#include "lines/break_lines.hpp"

#include <algorithm>
#include <array>
#include <random>

#include "support/catch.hpp"
#include "support/real_fonts.hpp"

using namespace stonehand;
using namespace stonehand::test;
using namespace stonehand::literals;

namespace
{

constexpr std::string_view english =
    "A small institution that publishes in two languages soon learns that translation is the least of its "
    "difficulties. The office has habits, and habits are hard to translate: who signs, who is thanked, and "
    "in what "
    "order the names stand. Officials of the larger organisations – those with an affiliated press – find it "
    "difficult to believe, but a well-run small office may publish more, and more carefully, than they do.";

constexpr std::string_view chinese =
    "一个用两种语言出版的小机构，很快就会明白：翻译是最小的困难。办公室有自己的习惯，而习惯很难翻译——谁署名，"
    "谁受到感谢，名字按什么顺序排列（这一点尤其重要）。有人问：“为什么不用English？”2022年9月，答案是……";

// The same every time: a sequence of the standard's own engine, taken modulo.
class Dice
{
  public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    std::size_t operator()(std::size_t sides) { return engine_() % sides; }

  private:
    std::minstd_rand engine_;
};

template <std::size_t count>
std::string random_text(Dice& dice, std::size_t words, const std::array<std::string_view, count>& vocabulary)
{
    std::string text;
    for (std::size_t word = 0; word < words; ++word) text += vocabulary[dice(count)];
    return text;
}

constexpr std::array<std::string_view, 16> english_words{
    "a ",     "the ",      "office ", "difficult ", "affiliation, ",      "publishes ", "well-known ",
    "and ",   "“quoted” ", "(and) ",  "it’s ",      "trans\u00ADlation ", "page\u00A0", "responsibilities. ",
    "fjord ", "of "};
constexpr std::array<std::string_view, 16> chinese_words{
    "机构",     "出版",    "，",     "。",   "“习惯”", "（两种）", "——", "……",
    "《宣言》", "English", " word ", "2022", "、",     "语言",     "：", "！"};

Length set_width(const Line& line)
{
    Length left, right;
    for (const PlacedRun& run : line.runs) {
        left = std::min(left, run.at);
        right = std::max(right, run.at + run.run->advance());
    }
    return right - left;
}

void check_promises(const Paragraph& paragraph, const std::vector<Line>& lines)
{
    const std::uint32_t begin = paragraph.initial ? paragraph.initial->end : 0;
    CHECK(text_of(lines) == paragraph.text.substr(begin));
    std::uint32_t at = begin;
    for (const Line& line : lines) {
        CHECK(line.begin == at);
        at = line.end;
        for (const PlacedRun& run : line.runs)
            for (const Glyph& glyph : run.run->glyphs) {
                CHECK(glyph.cluster < run.run->text.size());
                CHECK(glyph.id != 0);
            }
    }
    CHECK(at == paragraph.text.size());
    CHECK((lines.empty() || lines.back().last));
}

} // namespace

TEST_CASE("the text of the lines is the text of the paragraph")
{
    Dice dice(1);
    for (int round = 0; round < 150; ++round) {
        const bool han = round % 2;
        const std::string text = han ? random_text(dice, 5 + dice(60), chinese_words)
                                     : random_text(dice, 5 + dice(60), english_words);
        ComputedStyle style = text_style();
        style.text_indent = Length::points(14);
        if (round % 5 == 0) style.text_align = TextAlign::Start;
        if (round % 7 == 0) style.initial_lines = 3;
        const Paragraph paragraph = shaped(block(text, han ? "zh-Hans" : "en-GB"), style);
        check_promises(paragraph, broken(paragraph, Length::points(20 + static_cast<double>(dice(260)))));
    }
}

TEST_CASE("a justified line is as wide as its measure, to the unit")
{
    for (const auto& [text, language] : {std::pair{english, "en-GB"}, std::pair{chinese, "zh-Hans"}}) {
        const Paragraph paragraph = shaped(block(std::string(text), language));
        for (const Length width : {277.8_pt, 200_pt, 129.64_pt, 311.111_pt}) {
            const auto lines = broken(paragraph, width);
            REQUIRE(lines.size() > 2);
            for (const Line& line : lines) {
                if (line.last) continue;
                INFO(dump({line}));
                CHECK(line.width == width);
                // What hangs over the edges comes on top: at most a hanging hyphen or half a mark on either
                // side.
                CHECK(set_width(line) >= width);
                CHECK(set_width(line) <= width + 10_pt);
            }
            CHECK(lines.back().width <= width);
        }
    }
}

TEST_CASE("the last line and a line before a forced end keep their natural spaces")
{
    const Paragraph paragraph = shaped(block("one two three\u2028four five", "en-GB"));
    const auto lines = broken(paragraph, 277.8_pt);
    CHECK(shown(lines) == "one two three|four five|");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].width < 100_pt);
    CHECK(lines[1].width < 100_pt);
    CHECK_FALSE(lines[0].last);
    CHECK(lines[1].last);
}

TEST_CASE("a space at a line's end is shown without width")
{
    const Paragraph paragraph = shaped(block("aaaa bbbb", "en-GB"));
    const auto lines = broken(paragraph, 30_pt);
    REQUIRE(lines.size() == 2);
    const GlyphRun& run = *lines[0].runs.back().run;
    CHECK(run.text == "aaaa ");
    CHECK(run.glyphs.back().advance == 0);
}

TEST_CASE("a hyphen that a break adds is a run of its own and says U+00AD")
{
    const Paragraph paragraph = shaped(block("Institutions", "en-GB"));
    const auto lines = broken(paragraph, 40_pt);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].hyphenated);
    REQUIRE(lines[0].runs.size() == 2);
    CHECK(lines[0].runs[1].line_end_hyphen);
    CHECK(lines[0].runs[1].run->text == "\u00AD");
    CHECK(lines[0].runs[1].run->glyphs.size() == 1);
}

TEST_CASE("a soft hyphen shows only where the line ends")
{
    const Paragraph paragraph = shaped(block("super\u00ADcalifragilistic word", "en-GB"));
    CHECK(paragraph.text == "supercalifragilistic word");
    CHECK(shown(broken(paragraph, 60_pt)) == "super-|califragilistic|word|");
    CHECK(shown(broken(paragraph, 277_pt)) == "supercalifragilistic word|");
}

TEST_CASE("a hyphen of the text ends a line without another")
{
    const Paragraph paragraph = shaped(block("well-known", "en-GB"));
    const auto lines = broken(paragraph, 30_pt);
    CHECK(shown(lines) == "well-|known|");
    CHECK(lines[0].hyphenated);
    CHECK(lines[0].runs.size() == 1);
}

TEST_CASE("a ligature parted by a hyphen is shaped again on both sides")
{
    const Paragraph paragraph = shaped(block("difficult", "en-GB"));
    Report report;
    // "dif-" with an f of its own, then "ficult" with a ligature of its own: as if each were set alone.
    const auto lines = break_lines(paragraph, {{Length(), 17_pt}, {Length(), 100_pt}}, default_break_costs(),
                                   fonts(), 0, report);
    REQUIRE(shown(lines) == "dif-|ficult|");
    const auto alone = [](std::string text) {
        return shaped(block(std::move(text), "en-GB")).runs[0].glyphs;
    };
    const auto ids = [](const std::vector<Glyph>& glyphs) {
        std::vector<std::uint32_t> result;
        for (const Glyph& glyph : glyphs) result.push_back(glyph.id);
        return result;
    };
    CHECK(ids(lines[0].runs[0].run->glyphs) == ids(alone("dif")));
    CHECK(ids(lines[1].runs[0].run->glyphs) == ids(alone("ficult")));
}

TEST_CASE("a word wider than its line is parted between its clusters and told")
{
    ComputedStyle style = text_style();
    style.hyphens = false;
    Report report;
    const Paragraph paragraph = shaped(block("wwwwwwwwwwwwwwww ok", "en-GB"), {style}, report);
    const auto lines = break_lines(paragraph, {{Length(), 40_pt}}, default_break_costs(), fonts(), 0, report);
    CHECK(lines.size() > 2);
    for (const Line& line : lines) CHECK(line.width <= 40_pt);
    REQUIRE_FALSE(report.empty());
    CHECK(report.diagnostics().front().code == Code("word-too-long"));
    CHECK_FALSE(report.has_errors());
}

TEST_CASE("very wide spaces are told with the words of the line")
{
    ComputedStyle style = text_style();
    style.hyphens = false;
    Report report;
    const Paragraph paragraph =
        shaped(block("of responsibilities of responsibilities", "en-GB"), {style}, report);
    break_lines(paragraph, {{Length(), 95_pt}}, default_break_costs(), fonts(), 0, report);
    REQUIRE_FALSE(report.empty());
    CHECK(report.diagnostics().front().code == Code("loose-line"));
    CHECK(report.diagnostics().front().message.in_english().find("of responsibilities") != std::string::npos);
}

TEST_CASE("ragged lines keep their natural spaces and stand where the alignment says")
{
    ComputedStyle style = text_style();
    style.hyphens = false;
    for (const TextAlign align :
         {TextAlign::Start, TextAlign::Centre, TextAlign::End, TextAlign::Left, TextAlign::Right}) {
        style.text_align = align;
        const auto lines = broken(shaped(block(std::string(english), "en-GB"), style), 200_pt);
        for (const Line& line : lines) {
            const Length free = 200_pt - line.width;
            CHECK(free >= 0_pt);
            if (align == TextAlign::Start || align == TextAlign::Left) CHECK(line.indent == 0_pt);
            if (align == TextAlign::Right) CHECK(line.indent == free);
            if (align == TextAlign::Centre) CHECK(line.indent == free / 2);
            if (align == TextAlign::End) CHECK(line.indent == free);
        }
    }
}

TEST_CASE("a first line is indented in the start direction, every line by its measure")
{
    ComputedStyle style = text_style();
    style.text_indent = 14_pt;
    Report report;
    const auto lines =
        break_lines(shaped(block(std::string(english), "en-GB"), style), {{5_pt, 200_pt}, {0_pt, 205_pt}},
                    default_break_costs(), fonts(), 0, report);
    CHECK(lines[0].indent == 19_pt);
    CHECK(lines[0].width == 186_pt);
    CHECK(lines[1].indent == 0_pt);
    CHECK(lines[1].width == 205_pt);
}

TEST_CASE("points and hyphens hang over the edge of a style that has it")
{
    ComputedStyle style = text_style();
    const auto hanging = broken(shaped(block(std::string(english), "en-GB"), style), 180_pt);
    style.protrusion = false;
    const auto square = broken(shaped(block(std::string(english), "en-GB"), style), 180_pt);
    const auto widest = [](const std::vector<Line>& lines) {
        Length width;
        for (const Line& line : lines) width = std::max(width, set_width(line));
        return width;
    };
    CHECK(widest(hanging) > 180_pt);
    CHECK(widest(square) == 180_pt);
}

TEST_CASE("a mark at the end of a Simplified line gives up its blank half")
{
    // Seven characters of 9.262 pt and half a mark.
    const auto em = Length::points(11).times(0.842);
    const auto lines = broken(shaped(block("一二三四五六七，八九十", "zh-Hans")), em * 15 / 2);
    CHECK(shown(lines) == "一二三四五六七，|八九十|");
    CHECK(lines[0].width == em * 15 / 2);
    // But for the hair that rounding takes.
    CHECK((em * 8 - set_width(lines[0])).in_points() == Approx(0).margin(0.001));
}

TEST_CASE("no Chinese line begins or ends with a mark that may not stand there")
{
    // In less than seven characters' room an ellipsis between two marks has no way but the remedy.
    Dice dice(2);
    for (int round = 0; round < 60; ++round) {
        const Paragraph paragraph = shaped(block(random_text(dice, 60, chinese_words), "zh-Hans"));
        for (const Line& line : broken(paragraph, Length::points(70 + static_cast<double>(dice(200))))) {
            if (line.begin == line.end) continue;
            const std::string words = paragraph.text.substr(line.begin, line.end - line.begin);
            INFO(words);
            if (line.begin > 0)
                for (std::string_view mark : {"，", "。", "、", "：", "！", "”", "）", "》"})
                    CHECK_FALSE(words.starts_with(mark));
            if (!line.last)
                for (std::string_view mark : {"“", "（", "《"}) CHECK_FALSE(words.ends_with(mark));
        }
    }
}

TEST_CASE("text from right to left is reordered, and its spaces with it")
{
    const Paragraph paragraph = shaped(block("שלום abc עברית", "he"));
    const auto lines = broken(paragraph, 277.8_pt);
    REQUIRE(lines.size() == 1);
    CHECK(text_of(lines) == paragraph.text);
    const auto& runs = lines[0].runs;
    REQUIRE(runs.size() >= 3);
    // In logical order; the first stands rightmost.
    CHECK(runs.front().at > runs.back().at);
    CHECK(runs.front().run->direction == Direction::RightToLeft);
    // Flush right, as a last line of a justified paragraph in Hebrew is.
    CHECK(lines[0].indent + lines[0].width == 277.8_pt);
    const auto& glyphs = runs.front().run->glyphs;
    CHECK(glyphs.front().cluster > glyphs.back().cluster);
}

TEST_CASE("the same arguments give the same lines")
{
    const Paragraph paragraph = shaped(block(std::string(english), "en-GB"));
    CHECK(dump(broken(paragraph, 200_pt)) == dump(broken(paragraph, 200_pt)));
}

TEST_CASE("a paragraph without items has no lines")
{
    CHECK(broken(Paragraph(), 100_pt).empty());
    CHECK(broken(shaped(block("", "en-GB")), 100_pt).size() <= 1);
}

TEST_CASE("no word is so long that it runs over the edge")
{
    // 26 000 letters and more are wider than 32 bits can say.
    for (const std::size_t letters : {30'000u, 40'000u}) {
        const Paragraph paragraph = shaped(block(std::string(letters, 'm'), "en-GB"));
        const auto& box = std::get<Boxed>(paragraph.items.front());
        CHECK(box.width > 100'000_pt);
        Report report;
        const auto lines =
            break_lines(paragraph, {{Length(), 277.8_pt}}, default_break_costs(), fonts(), 0, report);
        CHECK(lines.size() > 900);
        CHECK(std::all_of(lines.begin(), lines.end(),
                          [](const Line& line) { return line.width <= line.measure; }));
        CHECK(text_of(lines) == paragraph.text);
        CHECK(report.diagnostics().front().code.id() == "word-too-long");
    }
}

TEST_CASE("a paragraph of very many runs and long words is broken without trouble")
{
    TextBlock text = block("", "en-GB");
    const TextRun first = text.runs.front();
    text.runs.clear();
    for (int word = 0; word < 8000; ++word) {
        TextRun run = first;
        run.begin = static_cast<std::uint32_t>(text.text.size());
        text.text += word % 4 == 0 ? "differently-mmmmmmmmmmmm " : "word ";
        run.end = static_cast<std::uint32_t>(text.text.size());
        text.runs.push_back(run);
    }
    const Paragraph paragraph = shaped(text);
    CHECK(paragraph.runs.size() == text.runs.size());
    const auto lines = broken(paragraph, 60_pt);
    CHECK(text_of(lines) == paragraph.text);
}
