#include "lines/choose_by_sense.hpp"

#include "lines/sense_of_break.hpp"
#include "support/catch.hpp"
#include "support/real_fonts.hpp"

using namespace stonehand;
using namespace stonehand::test;
using namespace stonehand::literals;

namespace
{

std::string displayed(std::string text, std::string language, Length width)
{
    ComputedStyle style = text_style();
    style.font_size = 34_pt;
    style.text_align = TextAlign::Start;
    style.text_wrap = TextWrap::Sense;
    style.hyphens = false;
    return shown(broken(shaped(block(std::move(text), std::move(language)), style), width));
}

} // namespace

TEST_CASE("no display line ends with an article, a preposition or another small word where it can be helped")
{
    // As many words as fit would leave "with the" at the first line's end.
    CHECK(displayed("A letter with the seal", "en-GB", 200_pt) == "A letter|with the seal|");
    CHECK(displayed("What remains of the office", "en-GB", 240_pt) == "What remains|of the office|");
}

TEST_CASE("capitalised words that follow one another stay together, though the lines grow uneven")
{
    const std::string text = displayed("Received by Paper Office", "en-GB", 240_pt);
    CHECK(text.find("Paper|") == std::string::npos);
}

TEST_CASE("of two ways alike the one whose last line is not the longest")
{
    const std::string text = displayed("Four letters aaaaaaaa bbbb cccccc", "en-GB", 160_pt);
    CHECK(text.rfind('|') == text.size() - 1);
    const std::string last = text.substr(text.rfind('|', text.size() - 2) + 1);
    CHECK(last.size() <= text.size() - last.size());
}

TEST_CASE("no display line of Chinese ends inside a word")
{
    const std::string text = displayed("小机构的出版工作正在如何改变？", "zh-Hans", 150_pt);
    for (const std::string word : {"机构", "出版", "工作", "如何", "改变"}) {
        INFO(text);
        CHECK(text.find(word) != std::string::npos);
    }
    // 的 leans on what is before it.
    CHECK(text.find("|的") == std::string::npos);
}

TEST_CASE("a word wider than its line still gives lines")
{
    CHECK(displayed("Internationalisation", "en-GB", 100_pt).find('|') != std::string::npos);
}

TEST_CASE("the sense pauses behind punctuation and goes on behind a small word")
{
    const SenseOfBreak sense("First, the seal of the office", {"en-GB"});
    CHECK(sense.cost(7) < 0);
    CHECK(sense.cost(11) > 0);
    CHECK(sense.cost(16) == 0);
    CHECK(sense.cost(19) > 0);
}
