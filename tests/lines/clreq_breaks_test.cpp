// Fact sheet clreq-cjk, sections 2 and 5: which lines the total fit makes of it.
#include <algorithm>

#include "lines/clreq_lines.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

std::string broken_at(LineBreakLevel level, std::string_view text, double ems)
{
    ComputedStyle style = han_style();
    style.line_break = level;
    return broken(text, "zh-Hans", ems, style);
}

constexpr LineBreakLevel clreq_levels[] = {LineBreakLevel::Normal, LineBreakLevel::Gb,
                                           LineBreakLevel::Strict};

std::string han(std::size_t count)
{
    std::string text;
    for (std::size_t index = 0; index < count; ++index) text += "国";
    return text;
}

// How many characters stand on each line.
std::string counts(const std::string& text, double ems)
{
    const Paragraph paragraph = fixed_han(text, "zh-Hans");
    std::string result;
    for (const Line& line : set_lines(paragraph, ems))
        result += std::to_string((line.end - line.begin) / 3) + ' ';
    return result;
}

bool has_wide_line(std::string_view text, double ems)
{
    const Paragraph paragraph = fixed_han(text, "zh-Hans");
    const std::vector<Line> lines = set_lines(paragraph, ems);
    return std::any_of(lines.begin(), lines.end(),
                       [](const Line& line) { return line.width > line.measure; });
}

} // namespace

TEST_CASE("clreq-cjk 2: marks are set closer before it is asked what the line holds", "[clreq]")
{
    // Six em of marks and characters, which take four and a half, and four at the line's end.
    CHECK(justified("一二三。」四五六", "zh-Hans", 4) == "一二三。[-1/2]」[1/2]|四五六|");
    CHECK(justified("一（「二」）三四", "zh-Hans", 4) == "一[-1/2]（[-1/2]「二」[-1/2]）[1/2]|三四|");
}

TEST_CASE(
    "clreq-cjk 2: a mark that would begin a line is pulled in if white can give, else one goes down with it",
    "[clreq]")
{
    CHECK(justified("一，二三四」五六七八九", "zh-Hans", 5) == "一，[-1/2]二三四」[1/2]|五六七八九|");
    CHECK(justified("一二三四」五六七", "zh-Hans", 4) == "一[+1/2]二[+1/2]三|四」五六|七|");
}

TEST_CASE("clreq-cjk 2: dashes and ellipses end a line whole or go to the next one whole", "[clreq]")
{
    for (const LineBreakLevel level : clreq_levels)
        for (const std::string unit : {"——", "……"}) {
            CHECK(broken_at(level, "一二三" + unit + "四五六七八", 5) == "一二三" + unit + "|四五六七八|");
            CHECK(broken_at(level, "一二三" + unit + "四五六七八", 6) == "一二三" + unit + "四|五六七八|");
        }
    CHECK(broken_at(LineBreakLevel::Normal, "一二三——四五六七八", 4) == "一二三|——四五|六七八|");
    CHECK(broken_at(LineBreakLevel::Strict, "一二三——四五六七八", 4) == "一二|三——四|五六七八|");
    // UAX #14, LB22: no line begins with an ellipsis, of whichever level.
    CHECK(broken_at(LineBreakLevel::Normal, "一二三……四五六七八", 4) == "一二|三……四|五六七八|");
}

TEST_CASE("clreq-cjk 2, gb: a solidus goes to the next line with what is before it", "[clreq]")
{
    CHECK(broken_at(LineBreakLevel::Normal, "一二三/四五六七八", 4).starts_with("一二三/|四"));
    CHECK(broken_at(LineBreakLevel::Gb, "一二三/四五六七八", 4).find("/|") == std::string::npos);
    CHECK(broken_at(LineBreakLevel::Strict, "一二三/四五六七八", 4).find("/|") == std::string::npos);
}

TEST_CASE("clreq-cjk 2: three marks end a line together where it holds them", "[clreq]")
{
    CHECK(justified("一二。』」三四五", "zh-Hans", 3.5) == "一二。[-1/2]』[-1/2]」[1/2]|三四五|");
    CHECK(justified("一二三四。』」五六", "zh-Hant", 7) == "一二三四。』」|五六|");
    CHECK(broken("一二三四五。』」六", "zh-Hans", 5.5) == "一二三四|五。』」六|");
}

TEST_CASE("clreq-cjk 2, remedy: in a measure too narrow for three marks the last ones begin a line",
          "[clreq]")
{
    const std::string lines = broken("一二三。』」四五", "zh-Hans", 2);
    CHECK(lines.find("三。") != std::string::npos);
    CHECK((lines.find("|』") != std::string::npos || lines.find("|」") != std::string::npos));
    CHECK_FALSE(has_wide_line("一二三。』」四五", 2));
    CHECK_FALSE(has_wide_line("一二（（（三））））四", 2));
}

TEST_CASE("clreq-cjk 2, remedy: a mark gives up its half at such a line's end, too", "[clreq]")
{
    CHECK(justified("一二（（（三））））四五", "zh-Hans", 3).find("）|") == std::string::npos);
}

TEST_CASE("clreq-cjk 2, remedy: never where the marks fit at a line's end", "[clreq]")
{
    CHECK(broken("一二。』」三四", "zh-Hans", 2.5) == "一|二。』」|三四|");
}

TEST_CASE("clreq-cjk 2, remedy: wherever the marks do not fit", "[clreq]")
{
    CHECK_FALSE(has_wide_line("一（「《三四", 2.5));
    CHECK_FALSE(has_wide_line("一Affidavit ·，二", 5));
}

TEST_CASE("clreq-cjk 5: a paragraph's last line has two characters at least", "[clreq]")
{
    CHECK(counts(han(20), 20) == "20 ");
    // One moves down …
    CHECK(counts(han(21), 20) == "19 2 ");
    CHECK(counts(han(16), 15) == "14 2 ");
    CHECK(counts(han(41), 20).ends_with(" 2 "));
    // … or the last is pulled in.
    CHECK(counts("国，" + han(5) + "，国、" + han(11), 20) == "21 ");
}

TEST_CASE("clreq-cjk 5: … in narrow columns, too, up to an eighth of an em", "[clreq]")
{
    CHECK(counts(han(11), 10) == "9 2 ");
}
