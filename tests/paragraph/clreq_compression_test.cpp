// Fact sheet clreq-cjk, section 3: neighbouring marks are set closer.
#include "support/catch.hpp"
#include "support/fixed_han.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

// One of each row of the table that takes room; LINE and DOTS are drawn, and Han and Latin stand in for them.
struct Neighbour {
    std::string_view id, text;
};
using Neighbours = std::array<Neighbour, 13>;

constexpr Neighbours simplified{{{"PAUSE", "，"},
                                 {"COLON", "："},
                                 {"BANG", "！"},
                                 {"BANG2", "‼"},
                                 {"OPEN", "（"},
                                 {"CLOSE", "）"},
                                 {"DASH2", "——"},
                                 {"ELL2", "……"},
                                 {"CONN", "～"},
                                 {"DOT", "·"},
                                 {"SLASH", "/"},
                                 {"HAN", "国"},
                                 {"LATIN", "A"}}};

Neighbours traditional()
{
    Neighbours result = simplified;
    result[10].text = "／";
    return result;
}

// The width of two neighbours between ideographs, without the white that stands between them and those.
double pair_width(std::string_view before, std::string_view after, const std::string& language)
{
    const Paragraph paragraph = fixed_han("国" + std::string(before) + std::string(after) + "国", language);
    double outside = 2;
    for (const Item& item : paragraph.items)
        if (const auto* glue = std::get_if<Glue>(&item);
            glue && (glue->begin == 3 || glue->begin + 3 == paragraph.text.size()))
            outside += Length(glue->width) / han_em;
    return natural_ems(paragraph) - outside;
}

// A line for each neighbour before, a column for each behind it.
std::string matrix(const Neighbours& neighbours, const std::string& language)
{
    std::string result = "\n     ";
    for (const Neighbour& after : neighbours) result += fmt::format(" {:>5}", after.id);
    for (const Neighbour& before : neighbours) {
        result += fmt::format("\n{:<5}", before.id);
        for (const Neighbour& after : neighbours)
            result += fmt::format(" {:>5g}", pair_width(before.text, after.text, language));
    }
    return result + '\n';
}

} // namespace

// CLOSE and PAUSE lose their trailing halves, OPEN its leading half where another opens before it; between
// CLOSE and OPEN one half goes and one stays. Interpuncts and solidi are half an em anyway; ASCII's is Latin.
TEST_CASE("clreq-cjk 3: two full-width marks of Simplified text take an em and a half together", "[clreq]")
{
    CHECK(matrix(simplified, "zh-Hans") == R"(
      PAUSE COLON  BANG BANG2  OPEN CLOSE DASH2  ELL2  CONN   DOT SLASH   HAN LATIN
PAUSE   1.5   1.5   1.5   1.5   1.5   1.5   2.5   2.5   1.5     1   1.5     2   1.5
COLON   1.5   1.5   1.5   1.5   1.5   1.5   2.5   2.5   1.5     1   1.5     2   1.5
BANG    1.5   1.5   1.5   1.5   1.5   1.5   2.5   2.5   1.5     1   1.5     2   1.5
BANG2     2     2     2     2   1.5     2     3     3     2   1.5   1.5     2   1.5
OPEN      2     2     2     2   1.5     2     3     3     2   1.5   1.5     2   1.5
CLOSE   1.5   1.5   1.5   1.5   1.5   1.5   2.5   2.5   1.5     1   1.5     2   1.5
DASH2     3     3     3     3   2.5     3     4     4     3   2.5   2.5     3   2.5
ELL2      3     3     3     3   2.5     3     4     4     3   2.5   2.5     3   2.5
CONN      2     2     2     2   1.5     2     3     3     2   1.5   1.5     2   1.5
DOT     1.5   1.5   1.5   1.5     1   1.5   2.5   2.5   1.5     1     1   1.5     1
SLASH   1.5   1.5   1.5   1.5   1.5   1.5   2.5   2.5   1.5     1     1   1.5     1
HAN       2     2     2     2     2     2     3     3     2   1.5   1.5     2  1.75
LATIN   1.5   1.5   1.5   1.5   1.5   1.5   2.5   2.5   1.5     1     1  1.75     1
)");
}

// Stops stand in the middle: what is between them and the next mark is a quarter, which is all that may go.
TEST_CASE("clreq-cjk 3: marks of Hong Kong are set closer by the blank between them", "[clreq]")
{
    CHECK(matrix(traditional(), "zh-Hant-HK") == R"(
      PAUSE COLON  BANG BANG2  OPEN CLOSE DASH2  ELL2  CONN   DOT SLASH   HAN LATIN
PAUSE   1.5   1.5  1.75  1.75   1.5  1.75  2.75  2.75  1.75   1.5  1.75     2   1.5
COLON   1.5   1.5  1.75  1.75   1.5  1.75  2.75  2.75  1.75   1.5  1.75     2   1.5
BANG   1.75  1.75     2     2   1.5     2     3     3     2  1.75     2     2   1.5
BANG2  1.75  1.75     2     2   1.5     2     3     3     2  1.75     2     2   1.5
OPEN   1.75  1.75     2     2   1.5     2     3     3     2  1.75     2     2   1.5
CLOSE   1.5   1.5   1.5   1.5   1.5   1.5   2.5   2.5   1.5   1.5   1.5     2   1.5
DASH2  2.75  2.75     3     3   2.5     3     4     4     3  2.75     3     3   2.5
ELL2   2.75  2.75     3     3   2.5     3     4     4     3  2.75     3     3   2.5
CONN   1.75  1.75     2     2   1.5     2     3     3     2  1.75     2     2   1.5
DOT     1.5   1.5  1.75  1.75   1.5  1.75  2.75  2.75  1.75   1.5  1.75     2   1.5
SLASH  1.75  1.75     2     2   1.5     2     3     3     2  1.75     2     2   1.5
HAN       2     2     2     2     2     2     3     3     2     2     2     2  1.75
LATIN   1.5   1.5   1.5   1.5   1.5   1.5   2.5   2.5   1.5   1.5   1.5  1.75     1
)");
}

TEST_CASE("clreq-cjk 3: marks of Taiwan are not set closer", "[clreq]")
{
    CHECK(matrix(traditional(), "zh-Hant") == R"(
      PAUSE COLON  BANG BANG2  OPEN CLOSE DASH2  ELL2  CONN   DOT SLASH   HAN LATIN
PAUSE     2     2     2     2     2     2     3     3     2     2     2     2   1.5
COLON     2     2     2     2     2     2     3     3     2     2     2     2   1.5
BANG      2     2     2     2     2     2     3     3     2     2     2     2   1.5
BANG2     2     2     2     2     2     2     3     3     2     2     2     2   1.5
OPEN      2     2     2     2     2     2     3     3     2     2     2     2   1.5
CLOSE     2     2     2     2     2     2     3     3     2     2     2     2   1.5
DASH2     3     3     3     3     3     3     4     4     3     3     3     3   2.5
ELL2      3     3     3     3     3     3     4     4     3     3     3     3   2.5
CONN      2     2     2     2     2     2     3     3     2     2     2     2   1.5
DOT       2     2     2     2     2     2     3     3     2     2     2     2   1.5
SLASH     2     2     2     2     2     2     3     3     2     2     2     2   1.5
HAN       2     2     2     2     2     2     3     3     2     2     2     2  1.75
LATIN   1.5   1.5   1.5   1.5   1.5   1.5   2.5   2.5   1.5   1.5   1.5  1.75     1
)");
}

TEST_CASE("clreq-cjk 3: closing then opening take an em and a half together, of every bracket", "[clreq]")
{
    constexpr std::array<std::string_view, 9> brackets{"「」", "『』", "（）", "《》", "〈〉",
                                                       "【】", "〖〗", "〔〕", "［］"};
    for (const std::string_view first : brackets)
        for (const std::string_view second : brackets)
            CHECK(pair_width(first.substr(3), second.substr(0, 3), "zh-Hans") == 1.5);
    CHECK(natural_ems(fixed_han("“甲”“乙”", "zh-Hans")) == 5.5);
    CHECK(natural_ems(fixed_han("“‘甲’”", "zh-Hans")) == 4);
}

TEST_CASE("clreq-cjk 3: every seam of a row of marks loses its half", "[clreq]")
{
    CHECK(natural_ems(fixed_han("国。』」国", "zh-Hans")) == 4);
    CHECK(natural_ems(fixed_han("国」、「『国", "zh-Hans")) == 4.5);
    CHECK(natural_ems(fixed_han("國。』」國", "zh-Hant-HK")) == 4.25);
    CHECK(natural_ems(fixed_han("國。』」國", "zh-Hant")) == 5);
}

TEST_CASE("clreq-cjk 3: no mark can be brought below its ink, whoever stands beside it", "[clreq]")
{
    for (const std::string language : {"zh-Hans", "zh-Hant-HK", "zh-Hant"})
        for (const std::string_view before : {"，", "：", "！", "（", "）", "·"})
            for (const std::string_view after : {"，", "：", "？", "（", "）", "·"}) {
                INFO(language << before << after);
                const Paragraph paragraph =
                    fixed_han("国" + std::string(before) + std::string(after) + "国", language);
                Length least = han_em.times(natural_ems(paragraph));
                for (const Item& item : paragraph.items)
                    if (const auto* glue = std::get_if<Glue>(&item);
                        glue && glue->shrink_order != ShrinkOrder::BetweenCharacters)
                        least -= glue->shrink;
                const auto fixed = [&](std::string_view mark) {
                    return language != "zh-Hans" && (mark == "！" || mark == "？");
                };
                CHECK(least / han_em == 3 + (fixed(before) ? 0.5 : 0) + (fixed(after) ? 0.5 : 0));
            }
}

TEST_CASE("clreq-cjk 3: of two sizes only half the smaller em goes", "[clreq]")
{
    const auto width = [](std::string_view before, Length first, std::string_view after, Length second) {
        TextBlock block = han_block("zh-Hans");
        add(block, before, RunPurpose::Text, StyleId{0});
        add(block, after, RunPurpose::Text, StyleId{1});
        ComputedStyle one = han_style(), two = han_style();
        one.font_size = first;
        two.font_size = second;
        return natural_ems(fixed_han(block, {one, two})) * 12;
    };
    const Length large = Length::points(12), small = Length::points(8);
    CHECK(width("）", large, "（", large) == 18);
    CHECK(width("）", large, "（", small) == 16);
    CHECK(width("）", small, "（", large) == 16);
    CHECK(width("（", large, "（", small) == 16);
    CHECK(width("）", small, "）", large) == 16);
}

TEST_CASE("clreq-cjk 3: text-spacing-trim space-all leaves every mark its em", "[clreq]")
{
    ComputedStyle style = han_style();
    style.spacing_trim = ComputedStyle::SpacingTrim::SpaceAll;
    CHECK(natural_ems(fixed_han("国。』」「『国！！国", "zh-Hans", style)) == 10);
}

TEST_CASE("clreq-cjk 3: an ideographic space is a neighbour as another mark is", "[clreq]")
{
    CHECK(natural_ems(fixed_han("国」\u3000「国", "zh-Hans")) == 4);
    CHECK(natural_ems(fixed_han("国，\u3000国", "zh-Hans")) == 3.5);
}
