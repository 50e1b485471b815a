// Fact sheet clreq-cjk, section 7: marks beside the line go with its white.
#include "lines/clreq_lines.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

// What stands under the first line: a dot by its middle, a line by its ends, in em from the line's left edge.
std::string under(std::string_view text, double ems, const ComputedStyle& style)
{
    const Paragraph paragraph = fixed_han(text, "zh-Hans", style);
    const std::vector<Line> lines = set_lines(paragraph, ems);
    std::string result;
    for (const Decoration& mark : lines.front().decorations) {
        if (!result.empty()) result += ' ';
        if (mark.kind == Decoration::Kind::Dot)
            result += in_ems(mark.at + mark.width / 2);
        else
            result += in_ems(mark.at) + " to " + in_ems(mark.at + mark.width);
    }
    return result;
}

} // namespace

TEST_CASE("clreq-cjk 7: a dot stands under the middle of each Han character, none under punctuation",
          "[clreq]")
{
    ComputedStyle style = han_style();
    style.text_emphasis = TextEmphasis::Dot;
    CHECK(under("一二，三", 9, style) == "1/2 3/2 7/2");
}

TEST_CASE("clreq-cjk 7: a dot keeps to the middle where the spacing grows", "[clreq]")
{
    ComputedStyle style = han_style();
    style.text_emphasis = TextEmphasis::Dot;
    // Four characters in four em and a half: a sixth between each two.
    CHECK(broken("一二三四五六七八", "zh-Hans", 4.5) == "一二三四|五六七八|");
    CHECK(under("一二三四五六七八", 4.5, style) == "1/2 5/3 17/6 4");
}

TEST_CASE("clreq-cjk 7: a name's line is shorter than its text by a sixteenth of an em at both ends",
          "[clreq]")
{
    ComputedStyle style = han_style();
    style.text_decoration = TextDecoration::Underline;
    CHECK(under("一二三", 9, style) == "1/16 to 47/16");
}
