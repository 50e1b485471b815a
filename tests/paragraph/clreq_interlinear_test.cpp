// Fact sheet clreq-cjk, section 7: what readings ask of the line that their characters stand in.
#include "support/catch.hpp"
#include "support/fixed_han.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

// Characters with a reading each, as `国/ㄍㄨㄛ` one after the other.
Paragraph read(std::initializer_list<std::pair<std::string_view, std::string_view>> rubies,
               std::string_view before = "", std::string_view after = "")
{
    TextBlock block = han_block("zh-Hant");
    if (!before.empty()) add(block, before);
    for (const auto& [base, reading] : rubies) {
        add(block, base, RunPurpose::RubyBase, StyleId{0});
        add(block, reading, RunPurpose::RubyText, StyleId{1});
    }
    if (!after.empty()) add(block, after);
    ComputedStyle half = han_style();
    half.font_size = han_em / 2;
    return fixed_han(block, {han_style(), half});
}

} // namespace

TEST_CASE("clreq-cjk 7: bopomofo is not parted from its character and begins no line", "[clreq]")
{
    CHECK(with_breaks(read({{"國", "ㄍㄨㄛ"}, {"語", "ㄩ"}}, "一", "二")) == "一|國ㄍㄨㄛ|語ㄩ|二");
    CHECK(with_breaks(read({{"國", "ㄍㄨㄛ"}}, "（", "，二")) == "（國ㄍㄨㄛ，|二");
}

TEST_CASE("clreq-cjk 7: bopomofo has half an em beside its character", "[clreq]")
{
    CHECK(natural_ems(read({{"國", "ㄍㄨㄛ"}})) == 1.5);
    CHECK(natural_ems(read({{"國", "ㄍㄨㄛ"}, {"語", "ㄩ"}})) == 3);
}

TEST_CASE("clreq-cjk 7: pinyin takes room only where it is wider than its character", "[clreq]")
{
    // Letters of the reading are a quarter of the character's em wide.
    CHECK(natural_ems(read({{"國", "guo"}}, "一", "二")) == 3);
    // Alone, it stands over its neighbours by an eighth on both sides.
    CHECK(natural_ems(read({{"裝", "zhuang"}}, "一", "二")) == 3.25);
    CHECK(natural_ems(read({{"國語", "guoyu"}}, "一", "二")) == 4);
}

TEST_CASE("clreq-cjk 7: readings side by side stay a quarter of an em apart", "[clreq]")
{
    // Each character has an eighth of the gap.
    CHECK(natural_ems(read({{"國", "guoo"}, {"語", "yuuu"}})) == 2.25);
}

TEST_CASE("clreq-cjk 7: a word with one reading is not parted", "[clreq]")
{
    CHECK(with_breaks(read({{"國語", "guoyu"}}, "一", "二")) == "一|國語guoyu|二");
}
