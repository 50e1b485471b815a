// Fact sheet clreq-cjk, section 6: line breaking classes and languages.
#include "support/catch.hpp"
#include "support/fixed_han.hpp"
#include "unicode/utf8.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

std::string breaks(const std::string& text, const std::string& language,
                   LineBreakLevel level = LineBreakLevel::Normal)
{
    ComputedStyle style = han_style();
    style.line_break = level;
    return with_breaks(fixed_han(text, language, style));
}

// The marks before which a line between ideographs may break.
std::string starting(std::u32string_view marks, LineBreakLevel level, const std::string& language = "ja")
{
    std::string result;
    for (const char32_t mark : marks)
        if (breaks("国" + utf8(mark) + "国", language, level).starts_with("国|")) result += utf8(mark);
    return result;
}

} // namespace

TEST_CASE("clreq-cjk 6: small kana and the lengthening mark begin a line unless the level is strict",
          "[clreq]")
{
    for (const std::string language : {"ja", "zh-Hans"}) {
        CHECK(starting(U"ぁっゃァッャーㇰ", LineBreakLevel::Loose, language) == "ぁっゃァッャーㇰ");
        CHECK(starting(U"ぁっゃァッャーㇰ", LineBreakLevel::Normal, language) == "ぁっゃァッャーㇰ");
        CHECK(starting(U"ぁっゃァッャーㇰ", LineBreakLevel::Strict, language) == "");
    }
}

TEST_CASE("clreq-cjk 6: a double hyphen begins a line unless the level is strict", "[clreq]")
{
    CHECK(starting(U"゠", LineBreakLevel::Normal) == "゠");
    CHECK(starting(U"゠", LineBreakLevel::Strict) == "");
    // CSS would let the wave dash, too, but it is a connector (clreq-cjk 2).
    CHECK(starting(U"〜", LineBreakLevel::Normal) == "");
}

TEST_CASE("clreq-cjk 6: loose lets iteration and centred marks begin a line, and parts ellipses", "[clreq]")
{
    constexpr std::u32string_view loose = U"々〻ゝゞヽヾ・：；‼⁇⁈⁉！？";
    std::string all;
    for (const char32_t mark : loose) all += utf8(mark);
    CHECK(starting(loose, LineBreakLevel::Loose) == all);
    CHECK(starting(loose, LineBreakLevel::Normal) == "");
    CHECK(starting(U"。，、．」』）》〉】〗〕］｝", LineBreakLevel::Loose) == "");
    CHECK(breaks("国……国", "ja", LineBreakLevel::Loose) == "国…|…|国");
}

TEST_CASE("clreq-cjk 6: loose parts wide signs from what they stand at", "[clreq]")
{
    CHECK(breaks("国％￥国", "ja", LineBreakLevel::Loose) == "国|％|￥|国");
    CHECK(breaks("国％￥国", "ja", LineBreakLevel::Normal) == "国％|￥国");
}

TEST_CASE("clreq-cjk 6: quotation marks open and close beside Han, and in Latin text join", "[clreq]")
{
    CHECK(breaks("他说“人权”很‘好’吗", "zh-Hans") == "他|说|“人|权”|很|‘好’|吗");
    CHECK(breaks("他说“Hello you”吗", "zh-Hans") == "他|说|“Hello |you”|吗");
    // ICU takes them for opening and closing marks in all Chinese text, where English never parts.
    CHECK(breaks("the“word”s don’t", "zh-Hans") == "the“word”|s |don’t");
    CHECK(breaks("the“word”s don’t", "en") == "the“word”s |don’t");
}

TEST_CASE("clreq-cjk 6: quotation marks, dashes and ellipses are wide beside Han, narrow beside Latin",
          "[clreq]")
{
    CHECK(natural_ems(fixed_han("他“人”他", "zh-Hans")) == 5);
    CHECK(natural_ems(fixed_han("他“A”他", "zh-Hans")) == 4.5);
    CHECK(natural_ems(fixed_han("a“A”a", "zh-Hans")) == 2.5);
    CHECK(natural_ems(fixed_han("a—a…a", "zh-Hans")) == 2.5);
    CHECK(natural_ems(fixed_han("国—国…国", "zh-Hans")) == 5);
    CHECK(natural_ems(fixed_han("国·国", "zh-Hans")) == 2.5);
    CHECK(natural_ems(fixed_han("國·國", "zh-Hant")) == 3);
    // Of English text they are Latin wherever they stand.
    CHECK(natural_ems(fixed_han("a “国” — a…", "en")) == 5);
}

TEST_CASE("clreq-cjk 6: the language says whose punctuation it is", "[clreq]")
{
    const auto width = [](const std::string& language) {
        return natural_ems(fixed_han("国！（国）。国", language));
    };
    const auto end = [](const std::string& language) {
        return in_ems(std::get<Penalty>(fixed_han("国」", language).items.back()).end_trim);
    };
    for (const std::string language : {"zh", "zh-Hans", "zh-CN", "zh-Hans-SG"}) {
        INFO(language);
        CHECK(width(language) == 6);
        CHECK(end(language) == "1/2");
    }
    for (const std::string language : {"zh-Hant", "zh-TW", "zh-Hant-TW"}) {
        INFO(language);
        CHECK(width(language) == 7);
        CHECK(end(language) == "0");
    }
    for (const std::string language : {"zh-Hant-HK", "zh-HK"}) {
        INFO(language);
        CHECK(width(language) == 6);
        CHECK(end(language) == "0");
    }
}

TEST_CASE("clreq-cjk 6: grapheme clusters, variation selectors and joiners are never parted", "[clreq]")
{
    CHECK(breaks("葛\U000E0100城", "zh-Hans") == "葛\U000E0100|城");
    CHECK(breaks("国\uFE00国", "zh-Hans") == "国\uFE00|国");
    CHECK(breaks("国\U0001F468\u200D\U0001F469\u200D\U0001F467国", "zh-Hans") ==
          "国|\U0001F468\u200D\U0001F469\u200D\U0001F467|国");
    CHECK(breaks("か\u3099き", "ja") == "か\u3099|き");
}
