// Fact sheet clreq-cjk, section 2: what begins and ends no line.
#include "support/catch.hpp"
#include "support/fixed_han.hpp"
#include "unicode/utf8.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

const std::string languages[] = {"zh-Hans", "zh-Hant", "zh-Hant-HK", "ja"};

ComputedStyle style_of(LineBreakLevel level)
{
    ComputedStyle style = han_style();
    style.line_break = level;
    return style;
}

std::string breaks(const std::string& text, LineBreakLevel level, const std::string& language = "zh-Hans")
{
    return with_breaks(fixed_han(text, language, style_of(level)));
}

std::string text_of(std::u32string_view marks)
{
    std::string result;
    for (const char32_t mark : marks) result += utf8(mark);
    return result;
}

// The marks before which a line may break, between such neighbours.
std::string starting(std::u32string_view marks, LineBreakLevel level, const std::string& language = "zh-Hans",
                     const std::string& before = "国", const std::string& after = "国")
{
    std::string result;
    for (const char32_t mark : marks)
        if (breaks(before + utf8(mark) + after, level, language).find('|' + utf8(mark)) != std::string::npos)
            result += utf8(mark);
    return result;
}

// The marks behind which a line may break.
std::string ending(std::u32string_view marks, LineBreakLevel level, const std::string& language = "zh-Hans",
                   const std::string& after = "国")
{
    std::string result;
    for (const char32_t mark : marks) {
        const std::string broken = breaks("国" + utf8(mark) + after, level, language);
        const std::size_t last = broken.find_last_of('|');
        if (last != std::string::npos && last > broken.find(utf8(mark))) result += utf8(mark);
    }
    return result;
}

constexpr LineBreakLevel clreq_levels[] = {LineBreakLevel::Normal, LineBreakLevel::Gb,
                                           LineBreakLevel::Strict};

} // namespace

TEST_CASE("clreq-cjk 2, basic: no line begins with a stop, a closing mark, a connector or an interpunct",
          "[clreq]")
{
    for (const LineBreakLevel level : clreq_levels)
        for (const std::string& language : languages) {
            INFO(language);
            CHECK(starting(basic_prohibition.start, level, language) == "");
            CHECK(starting(basic_prohibition.start, level, language, "国", "A") == "");
            CHECK(starting(basic_prohibition.start, level, language, "A", "国") == "");
            // Each after closing marks, too.
            CHECK(starting(basic_prohibition.start, level, language, "国）") == "");
            // A dash alone is a connector.
            CHECK(starting(U"—-", level, language) == "");
        }
}

TEST_CASE("clreq-cjk 2, basic: a dash alone begins no line between Latin characters either", "[clreq]")
{
    CHECK(starting(U"—", LineBreakLevel::Normal, "zh-Hans", "5", "6") == "");
    CHECK(starting(U"—", LineBreakLevel::Normal, "ja", "A", "B") == "");
}

TEST_CASE("clreq-cjk 2, basic: no line ends with an opening mark", "[clreq]")
{
    for (const LineBreakLevel level : clreq_levels)
        for (const std::string& language : languages) {
            INFO(language);
            CHECK(ending(basic_prohibition.end, level, language) == "");
            CHECK(ending(basic_prohibition.end, level, language, "A") == "");
            CHECK(ending(basic_prohibition.end, level, language, "「国") == "");
        }
}

TEST_CASE("clreq-cjk 2, basic: whatever else there is may begin and end a line", "[clreq]")
{
    const LineBreakLevel basic = LineBreakLevel::Normal;
    CHECK(starting(basic_prohibition.end, basic) == text_of(basic_prohibition.end));
    CHECK(starting(U"／⸺国あぁー", basic) == "／⸺国あぁー");
    CHECK(breaks("国——国", basic) == "国|——|国");
    // ’ alone is an apostrophe.
    CHECK(ending(U"。．，、：；！？‼⁇⁈⁉」』”）》〉】〗〕］｝～–—·‧・", basic) ==
          "。．，、：；！？‼⁇⁈⁉」』”）》〉】〗〕］｝～–—·‧・");
    CHECK(ending(U"/／⸺…⋯国", basic) == "/／⸺…⋯国");
}

TEST_CASE("clreq-cjk 2, gb: no line ends with a solidus, the rest is as basic", "[clreq]")
{
    const LineBreakLevel gb = LineBreakLevel::Gb;
    for (const std::string& language : languages) {
        CHECK(ending(gb_prohibition.end, gb, language) == "");
        CHECK(ending(gb_prohibition.end, gb, language, "A") == "");
    }
    CHECK(breaks("国/ 国A/B", gb) == "国/ 国|A/B");
    CHECK(breaks("国/ 国A/B", LineBreakLevel::Normal) == "国/ |国|A/|B");
    CHECK(starting(U"⸺／", gb) == "⸺／");
    CHECK(breaks("国——国", gb) == "国|——|国");
}

TEST_CASE("clreq-cjk 2, strict: no line begins with a dash or an ellipsis, the rest is as gb", "[clreq]")
{
    const LineBreakLevel strict = LineBreakLevel::Strict;
    for (const std::string& language : languages) {
        CHECK(starting(strict_prohibition.start, strict, language) == "");
        CHECK(starting(strict_prohibition.start, strict, language, "A") == "");
        CHECK(ending(gb_prohibition.end, strict, language) == "");
        CHECK(ending(gb_prohibition.end, strict, language, "A") == "");
    }
    CHECK(breaks("国——国A——国，……国", strict) == "国——|国|A——|国，……|国");
    CHECK(breaks("国——国A——国，……国", LineBreakLevel::Normal) == "国|——|国|A|——|国，……|国");
}

TEST_CASE("clreq-cjk 2: a space before a mark does not let it begin a line, one behind it not end one",
          "[clreq]")
{
    for (const LineBreakLevel level : clreq_levels)
        for (const char32_t mark : std::u32string_view(U"。．，、：；！？‼」』）》〉】〗〕］｝～·・—")) {
            INFO(utf8(mark));
            CHECK(breaks("国 " + utf8(mark) + "国", level).find(" |") == std::string::npos);
        }
    for (const char32_t mark : basic_prohibition.end)
        for (const std::string space : {" ", "\u3000", "\u3000 "}) {
            INFO(utf8(mark));
            CHECK(breaks("国" + utf8(mark) + space + "国", LineBreakLevel::Normal).rfind('|') <= 3);
        }
    CHECK(breaks("国 ——国 ……国", LineBreakLevel::Strict) == "国 ——|国 ……|国");
}

TEST_CASE("clreq-cjk 2: dashes and ellipses of two are parted at no level", "[clreq]")
{
    for (const LineBreakLevel level : clreq_levels)
        for (const std::string unit : {"——", "……", "⋯⋯", "…………", "———"}) {
            const std::string broken = breaks("国" + unit + "国A" + unit + "A", level);
            INFO(broken);
            CHECK(broken.find(unit + "|国") != std::string::npos);
            for (const std::string part : {"—|—", "…|…", "⋯|⋯"})
                CHECK(broken.find(part) == std::string::npos);
        }
}

TEST_CASE("clreq-cjk 2: a number is not parted from its sign, nor in itself", "[clreq]")
{
    for (const LineBreakLevel level : clreq_levels)
        for (const std::string number :
             {"50％", "50%", "25℃", "￥50", "¥50", "$50", "1,234.5", "50‰", "€50"}) {
            INFO(number);
            CHECK(breaks("国" + number + "国", level) == "国|" + number + "|国");
        }
}

TEST_CASE("clreq-cjk 2: a note's mark is not parted from what it stands at", "[clreq]")
{
    TextBlock block = han_block("zh-Hans");
    add(block, "国国。");
    add(block, "12", RunPurpose::NoteMark);
    add(block, "国国");
    CHECK(with_breaks(fixed_han(block, {han_style()})) == "国|国。12|国|国");
}
