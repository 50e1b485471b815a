// Fact sheet clreq-cjk, section 5: what gives and what takes, step by step. Widths are in em; what stands in
// brackets is white more or less than a character's own box (tests/lines/clreq_lines.hpp).
#include "lines/clreq_lines.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

TEST_CASE("clreq-cjk 5 R1: a mark at the line's end gives first, down to half an em", "[clreq]")
{
    // Simplified has taken it already (clreq-cjk 3): an em and a half are natural.
    CHECK(filled("一」", "zh-Hans", 1.5) == "一」[1/2]|");
    CHECK(filled("一」", "zh-Hant", 2) == "一」|");
    CHECK(filled("一」", "zh-Hant", 1.75) == "一」[1/4]|");
    CHECK(filled("一」", "zh-Hant", 1.5) == "一」[1/2]|");
    CHECK(filled("一」", "zh-Hant", 1.25).empty());
    CHECK(filled("a b（一」", "zh-Hant", 3.75 + 1.0 / 3) == "a [1/3]b（一」[1/4]|");
}

TEST_CASE("clreq-cjk 5 R2: word spaces give down to a quarter em", "[clreq]")
{
    CHECK(filled("a b", "zh-Hans", 4.0 / 3) == "a [1/3]b|");
    CHECK(filled("a b", "zh-Hans", 1.25) == "a [1/4]b|");
    CHECK(filled("a b", "zh-Hans", 1.2).empty());
}

TEST_CASE("clreq-cjk 5 R3: interpuncts give on both sides equally, down to half an em", "[clreq]")
{
    CHECK(filled("甲·乙", "zh-Hant", 2.75) == "甲[-1/8]·[-1/8]乙|");
    CHECK(filled("甲·乙", "zh-Hant", 2.5) == "甲[-1/4]·[-1/4]乙|");
    CHECK(filled("甲·乙", "zh-Hant", 2.25).empty());
    // In Simplified text they are half an em wide.
    CHECK(filled("甲·乙", "zh-Hans", 2.5) == "甲·乙|");
    CHECK(filled("甲·乙", "zh-Hans", 2.25).empty());
}

TEST_CASE("clreq-cjk 5 R4: brackets give down to half an em", "[clreq]")
{
    for (const std::string language : {"zh-Hans", "zh-Hant"}) {
        CHECK(filled("一（二）三", language, 4.5) == "一[-1/4]（二）[-1/4]三|");
        CHECK(filled("一（二）三", language, 4) == "一[-1/2]（二）[-1/2]三|");
        CHECK(filled("一（二）三", language, 3.75).empty());
    }
}

TEST_CASE("clreq-cjk 5 R5: commas, enumeration commas and semicolons give down to half an em", "[clreq]")
{
    CHECK(filled("一，二、三；四", "zh-Hans", 6.25) == "一，[-1/4]二、[-1/4]三；[-1/4]四|");
    CHECK(filled("一，二、三；四", "zh-Hans", 5.5) == "一，[-1/2]二、[-1/2]三；[-1/2]四|");
    CHECK(filled("一，二", "zh-Hant", 2.75) == "一[-1/8]，[-1/8]二|");
    CHECK(filled("一，二", "zh-Hant", 2.5) == "一[-1/4]，[-1/4]二|");
    CHECK(filled("一，二", "zh-Hant", 2.25).empty());
}

TEST_CASE("clreq-cjk 5 R6: the gap between Han and Latin gives down to an eighth of an em", "[clreq]")
{
    CHECK(filled("一a二", "zh-Hans", 3) == "一[+1/4]a[+1/4]二|");
    CHECK(filled("一a二", "zh-Hans", 2.75) == "一[+1/8]a[+1/8]二|");
    CHECK(filled("一a二", "zh-Hans", 2.7).empty());
}

TEST_CASE("clreq-cjk 5 R7: full stops, question and exclamation marks give last, down to half an em",
          "[clreq]")
{
    CHECK(filled("一。二？三！四", "zh-Hans", 6.25) == "一。[-1/4]二？[-1/4]三！[-1/4]四|");
    CHECK(filled("一。二？三！四", "zh-Hans", 5.5) == "一。[-1/2]二？[-1/2]三！[-1/2]四|");
    CHECK(filled("一。二", "zh-Hant", 2.5) == "一[-1/4]。[-1/4]二|");
    // Traditional exclamation marks are fixed (clreq-cjk 1).
    CHECK(filled("一！二", "zh-Hant", 2.75).empty());
}

TEST_CASE("clreq-cjk 5 R: each step gives all it has before the next begins", "[clreq]")
{
    const auto at = [](double ems) { return filled("中（a b）·丙、一二c。三」", "zh-Hant", ems); };
    const double natural = 13 + 1.0 / 12;
    CHECK(at(natural) == "中（a [1/3]b）·丙、一二[+1/4]c。三」|");
    CHECK(at(natural - 0.25) == "中（a [1/3]b）·丙、一二[+1/4]c。三」[1/4]|");
    CHECK(at(natural - 0.5) == "中（a [1/3]b）·丙、一二[+1/4]c。三」[1/2]|");
    CHECK(at(12.5) == "中（a [1/4]b）·丙、一二[+1/4]c。三」[1/2]|");
    CHECK(at(12.25) == "中（a [1/4]b）[-1/8]·[-1/8]丙、一二[+1/4]c。三」[1/2]|");
    CHECK(at(12) == "中（a [1/4]b）[-1/4]·[-1/4]丙、一二[+1/4]c。三」[1/2]|");
    CHECK(at(11.5) == "中[-1/4]（a [1/4]b）[-1/2]·[-1/4]丙、一二[+1/4]c。三」[1/2]|");
    CHECK(at(11) == "中[-1/2]（a [1/4]b）[-3/4]·[-1/4]丙、一二[+1/4]c。三」[1/2]|");
    CHECK(at(10.5) == "中[-1/2]（a [1/4]b）[-3/4]·[-1/4]丙[-1/4]、[-1/4]一二[+1/4]c。三」[1/2]|");
    CHECK(at(10.375) == "中[-1/2]（a [1/4]b）[-3/4]·[-1/4]丙[-1/4]、[-1/4]一二[+1/8]c。三」[1/2]|");
    CHECK(at(9.875) ==
          "中[-1/2]（a [1/4]b）[-3/4]·[-1/4]丙[-1/4]、[-1/4]一二[+1/8]c[-1/4]。[-1/4]三」[1/2]|");
    CHECK(at(9.75).empty());
}

TEST_CASE("clreq-cjk 5 R: Simplified text gives in the same order", "[clreq]")
{
    const auto at = [](double ems) { return filled("中（a b）·丙、一二c。三」", "zh-Hans", ems); };
    CHECK(at(11 + 7.0 / 12) == "中（a [1/3]b）[-1/2]·丙、一二[+1/4]c。三」[1/2]|");
    CHECK(at(11.5) == "中（a [1/4]b）[-1/2]·丙、一二[+1/4]c。三」[1/2]|");
    CHECK(at(11) == "中[-1/2]（a [1/4]b）[-1/2]·丙、一二[+1/4]c。三」[1/2]|");
    CHECK(at(10.5) == "中[-1/2]（a [1/4]b）[-1/2]·丙、[-1/2]一二[+1/4]c。三」[1/2]|");
    CHECK(at(10.375) == "中[-1/2]（a [1/4]b）[-1/2]·丙、[-1/2]一二[+1/8]c。三」[1/2]|");
    CHECK(at(9.875) == "中[-1/2]（a [1/4]b）[-1/2]·丙、[-1/2]一二[+1/8]c。[-1/2]三」[1/2]|");
    CHECK(at(9.75).empty());
}

TEST_CASE("clreq-cjk 5 R: two marks side by side give each at its own step", "[clreq]")
{
    CHECK(filled("一，「二", "zh-Hant", 3.75) == "一，[-1/4]「二|");
    CHECK(filled("一，「二", "zh-Hant", 3.5) == "一，[-1/2]「二|");
    CHECK(filled("一，「二", "zh-Hant", 3) == "一[-1/4]，[-3/4]「二|");
    CHECK(filled("一」「二", "zh-Hans", 3.25) == "一」[-3/4]「二|");
    CHECK(filled("一」「二", "zh-Hans", 3) == "一」[-1]「二|");
    CHECK(filled("一」「二", "zh-Hans", 2.75).empty());
}

TEST_CASE("clreq-cjk 5 E1: word spaces take first, up to half an em", "[clreq]")
{
    CHECK(filled("一a b c二三", "zh-Hans", 5 + 5.0 / 6) == "一[+1/4]a [5/12]b [5/12]c[+1/4]二三|");
    CHECK(filled("一a b二三", "zh-Hans", 4.5 + 5.0 / 12) == "一[+1/4]a [5/12]b[+1/4]二三|");
    CHECK(filled("一a b二三", "zh-Hans", 5) == "一[+1/4]a [1/2]b[+1/4]二三|");
}

TEST_CASE("clreq-cjk 5 E2: the gaps between Han and Latin take next, up to a third of an em", "[clreq]")
{
    CHECK(filled("一a b二三", "zh-Hans", 5 + 1.0 / 12) == "一[+7/24]a [1/2]b[+7/24]二三|");
    CHECK(filled("一a b二三", "zh-Hans", 5 + 1.0 / 6) == "一[+1/3]a [1/2]b[+1/3]二三|");
}

TEST_CASE("clreq-cjk 5 E3: then every gap between characters takes as much as any other", "[clreq]")
{
    CHECK(filled("一a b二三", "zh-Hans", 5 + 1.0 / 6 + 1.0 / 16) == "一[+1/3]a [1/2]b[+1/3]二[+1/16]三|");
    CHECK(filled("一二三四", "zh-Hans", 4.5) == "一[+1/6]二[+1/6]三[+1/6]四|");
    CHECK(filled("一，「二」三", "zh-Hans", 6.125) == "一[+1/8]，[-3/8]「[+1/8]二[+1/8]」[+1/8]三|");
    // Without any limit.
    CHECK(filled("一二三", "zh-Hans", 7) == "一[+2]二[+2]三|");
}

TEST_CASE("clreq-cjk 5 E: word spaces and gaps beside Latin stay at their ceilings where characters can part",
          "[clreq]")
{
    CHECK(filled("一a b二三四", "zh-Hans", 6.5) == "一[+1/3]a [1/2]b[+1/3]二[+1/6]三[+1/6]四|");
    CHECK(filled("一a b二三四", "zh-Hans", 8) == "一[+1/3]a [1/2]b[+1/3]二[+11/12]三[+11/12]四|");
}

TEST_CASE("clreq-cjk 5 E: where no characters can part, word spaces and gaps go past their ceilings",
          "[clreq]")
{
    CHECK(filled("a b", "zh-Hans", 2) == "a [1]b|");
}

TEST_CASE("clreq-cjk 5 E: never inside dashes and ellipses of two, nor round connectors and solidi",
          "[clreq]")
{
    CHECK(filled("一——二……三", "zh-Hans", 8) == "一[+1/4]——[+1/4]二[+1/4]……[+1/4]三|");
    CHECK(filled("一二～三四", "zh-Hans", 6) == "一[+1/2]二～三[+1/2]四|");
    CHECK(filled("一二—三四", "zh-Hans", 6) == "一[+1/2]二—三[+1/2]四|");
    CHECK(filled("一二–三四", "zh-Hant", 6) == "一[+1/2]二–三[+1/2]四|");
    CHECK(filled("一二-三四", "zh-Hans", 5.5) == "一[+1/2]二-三[+1/2]四|");
    CHECK(filled("一二/三四", "zh-Hans", 5.5) == "一[+1/2]二/三[+1/2]四|");
    CHECK(filled("一二／三四", "zh-Hant", 6) == "一[+1/2]二／三[+1/2]四|");
}

TEST_CASE("clreq-cjk 5 E3: more than an eighth of an em between characters is a warning", "[clreq]")
{
    const Paragraph paragraph = fixed_han("一二三四五六七八九", "zh-Hans");
    const auto told = [&](double ems) {
        Report report;
        set_lines(paragraph, ems, report);
        return report.diagnostics().size();
    };
    CHECK(told(9.5) == 0);
    CHECK(told(5.5) == 0);
    CHECK(told(5.75) == 1);
}
