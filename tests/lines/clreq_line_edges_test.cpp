// Fact sheet clreq-cjk, sections 2 and 3: what happens at the start and end of a line.
#include "lines/clreq_lines.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

using SpacingTrim = ComputedStyle::SpacingTrim;

ComputedStyle trimming(SpacingTrim trim, Length indent = {})
{
    ComputedStyle style = han_style();
    style.spacing_trim = trim;
    style.text_indent = indent;
    return style;
}

ComputedStyle hanging(HangingPunctuation hangs)
{
    ComputedStyle style = han_style();
    style.hanging_punctuation = hangs;
    return style;
}

} // namespace

TEST_CASE("clreq-cjk 3: a full-width mark at the end of a Simplified line takes half an em", "[clreq]")
{
    for (const std::string mark :
         {"。", "，", "、", "：", "；", "！", "？", "」", "』", "）", "》", "”", "】"}) {
        INFO(mark);
        CHECK(justified("一二三四" + mark + "五六七八", "zh-Hans", 4.5) ==
              "一二三四" + mark + "[1/2]|五六七八|");
        // It does so where the line has room, too.
        CHECK(justified("一二三四" + mark + "五六七八九十", "zh-Hans", 5) ==
              "一[+1/8]二[+1/8]三[+1/8]四[+1/8]" + mark + "[1/2]|五六七八九|十|");
    }
    // These have nothing to give.
    CHECK(justified("一二三四～五六七八", "zh-Hans", 5) == "一二三四～|五六七八|");
    CHECK(justified("一二三四‼五六七八", "zh-Hans", 5) == "一二三四‼|五六七八|");
    CHECK(justified("一二三四·五六七八", "zh-Hans", 4.5) == "一二三四·|五六七八|");
}

TEST_CASE("clreq-cjk 3: a mark at the end of a Traditional line keeps its em where there is room", "[clreq]")
{
    for (const std::string language : {"zh-Hant", "zh-Hant-HK"}) {
        CHECK(justified("一二三四。五六七八", language, 5) == "一二三四。|五六七八|");
        CHECK(justified("一二三四」五六七八", language, 5) == "一二三四」|五六七八|");
        // Where there is none, it gives first (clreq-cjk 5, R1).
        CHECK(justified("一二三四」五六七八", language, 4.5) == "一二三四」[1/2]|五六七八|");
        CHECK(justified("一二三四。五六七八", language, 4.5) == "一二三四[-1/4]。[1/4]|五六七八|");
    }
}

TEST_CASE("clreq-cjk 3: text-spacing-trim says which opening marks give up their half at a line's start",
          "[clreq]")
{
    const std::string text = "「一二三四」「五六」七";
    const auto lines = [&](SpacingTrim trim, double ems) {
        return justified(text, "zh-Hans", ems, trimming(trim));
    };
    CHECK(lines(SpacingTrim::Normal, 5.5) == "「一二三四」[1/2]|「五六」七|");
    CHECK(lines(SpacingTrim::TrimStart, 5) == "[1/2]「一二三四」[1/2]|[1/2]「五六」七|");
    CHECK(lines(SpacingTrim::SpaceFirst, 5.5) == "「一二三四」[1/2]|[1/2]「五六」七|");
    CHECK(lines(SpacingTrim::SpaceAll, 6) == "「一二三四」|「五六」七|");
}

TEST_CASE("clreq-cjk 5: a first line is indented by two em, one that opens with a mark by one and a half",
          "[clreq]")
{
    const auto first = [](std::string_view text, double ems, SpacingTrim trim) {
        const Paragraph paragraph = fixed_han(text, "zh-Hans", trimming(trim, han_em * 2));
        const std::vector<Line> lines = set_lines(paragraph, ems);
        return in_ems(lines.front().indent) + ' ' + with_white(paragraph, lines.front());
    };
    CHECK(first("一二三四五六七八", 6, SpacingTrim::Normal) == "2 一二三四|");
    CHECK(first("「一二三」四五六七", 6.5, SpacingTrim::Normal) == "2 「一二三」[1/2]|");
    // The ink begins where that of a character would: the blank half stands over the indent.
    CHECK(first("「一二三」四五六七", 6, SpacingTrim::TrimStart) == "2 [1/2]「一二三」[1/2]|");
    CHECK(first("「一二三」四五六七", 6.5, SpacingTrim::SpaceFirst) == "2 「一二三」[1/2]|");
}

TEST_CASE("clreq-cjk 4: no gap stands at a line's start or end", "[clreq]")
{
    CHECK(justified("一二三ABCDEF四五六", "zh-Hans", 3) == "一二三|ABCDEF|四五六|");
    CHECK(justified("一二三 ABCDEF 四五六", "zh-Hans", 3) == "一二三 [0]|ABCDEF [0]|四五六|");
    CHECK(justified("ABCD一二三四", "zh-Hans", 3.25) == "ABCD[+1/4]一|二三四|");
}

TEST_CASE("hanging-punctuation: a stop or comma hangs where the line would not hold it, or always", "[clreq]")
{
    const std::string text = "一二三四，五六七八。";
    for (const std::string language : {"zh-Hans", "zh-Hant"}) {
        CHECK(broken(text, language, 4, hanging(HangingPunctuation::None)) == "一二三|四，五六|七八。|");
        for (const HangingPunctuation hangs : {HangingPunctuation::AllowEnd, HangingPunctuation::ForceEnd})
            CHECK(justified(text, language, 4, hanging(hangs)) == "一二三四，[1]|五六七八。[1]|");
        CHECK(justified(text, language, 5, hanging(HangingPunctuation::ForceEnd)) ==
              "一[+1/4]二[+1/4]三[+1/4]四[+1/4]，[1]|五六七八。[1]|");
    }
    CHECK(justified(text, "zh-Hant", 5, hanging(HangingPunctuation::AllowEnd)) == "一二三四，|五六七八。|");
    CHECK(justified(text, "zh-Hans", 4.5, hanging(HangingPunctuation::AllowEnd)) ==
          "一二三四，[1/2]|五六七八。[1/2]|");
}

TEST_CASE("hanging-punctuation: no other mark hangs", "[clreq]")
{
    for (const std::string mark : {"！", "？", "：", "；", "」", "）"})
        for (const HangingPunctuation hangs : {HangingPunctuation::AllowEnd, HangingPunctuation::ForceEnd}) {
            INFO(mark);
            CHECK(broken("一二三四" + mark + "五六七八", "zh-Hant", 4, hanging(hangs)) ==
                  "一二三|四" + mark + "五六|七八|");
        }
}
