// Fact sheet clreq-cjk, section 4: the white between Han and Latin.
#include "support/catch.hpp"
#include "support/fixed_han.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

// The text with the natural white that is not a character's own, in em: `中[1/4]A`; a space shows its width.
std::string spaced(const std::string& text, const std::string& language = "zh-Hans",
                   const ComputedStyle& style = han_style())
{
    const Paragraph paragraph = fixed_han(text, language, style);
    std::string result;
    for (const Item& item : paragraph.items) {
        if (const auto* box = std::get_if<Boxed>(&item))
            result += paragraph.text.substr(box->begin, box->end - box->begin);
        const auto* glue = std::get_if<Glue>(&item);
        if (!glue) continue;
        result += paragraph.text.substr(glue->begin, glue->end - glue->begin);
        if (glue->width != Length() || glue->begin != glue->end) result += '[' + in_ems(glue->width) + ']';
    }
    return result;
}

const Glue* first_gap(const Paragraph& paragraph)
{
    for (const Item& item : paragraph.items)
        if (const auto* glue = std::get_if<Glue>(&item)) return glue;
    return nullptr;
}

} // namespace

TEST_CASE("clreq-cjk 4: a quarter em stands between Han and Latin letters or digits", "[clreq]")
{
    for (const std::string language : {"zh-Hans", "zh-Hant", "zh-Hant-HK", "ja"}) {
        CHECK(spaced("中A文", language) == "中[1/4]A[1/4]文");
        CHECK(spaced("中2022文", language) == "中[1/4]2022[1/4]文");
    }
}

TEST_CASE("clreq-cjk 4: the gap gives down to an eighth and takes up to a third of an em", "[clreq]")
{
    const Paragraph paragraph = fixed_han("中A", "zh-Hans");
    const Glue* gap = first_gap(paragraph);
    REQUIRE(gap);
    CHECK(in_ems(gap->width - gap->shrink) == "1/8");
    CHECK(in_ems(gap->width + gap->stretch) == "1/3");
    CHECK(gap->discardable);
}

TEST_CASE("clreq-cjk 4: every Han stands apart from every Western letter", "[clreq]")
{
    // Extensions, compatibility forms, kana with its lengthening mark, strokes, bopomofo, 々 and 〇.
    for (const std::string han :
         {"中", "\u3400", "\U00020000", "\uF900", "か", "カ", "ー", "ㇰ", "㇐", "ㄅ", "々", "〇", "⼀"}) {
        INFO(han);
        CHECK(spaced(han + "A") == han + "[1/4]A");
        CHECK(spaced("A" + han) == "A[1/4]" + han);
    }
    for (const std::string western : {"é", "ß", "я", "Ω", "ש", "٣", "a\u0301"}) {
        INFO(western);
        CHECK(spaced("中" + western) == "中[1/4]" + western);
        CHECK(spaced(western + "中") == western + "[1/4]中");
    }
}

TEST_CASE("clreq-cjk 4: full-width letters and digits are no Western ones", "[clreq]")
{
    CHECK(spaced("中Ａ文１中") == "中Ａ文１中");
}

TEST_CASE("clreq-cjk 4: no gap stands beside a full-width mark", "[clreq]")
{
    for (const std::string mark :
         {"，", "。", "：", "！", "？", "「", "）", "“", "……", "——", "～", "·", "‼"}) {
        INFO(mark);
        CHECK(spaced("中" + mark + "A中") == "中" + mark + "A[1/4]中");
        CHECK(spaced("中A" + mark + "中") == "中[1/4]A" + mark + "中");
    }
}

TEST_CASE("clreq-cjk 4: no gap stands round percent, degree and currency signs beside digits", "[clreq]")
{
    CHECK(spaced("中50%文") == "中[1/4]50%文");
    CHECK(spaced("中50％文") == "中[1/4]50％文");
    CHECK(spaced("中25℃文") == "中[1/4]25℃文");
    CHECK(spaced("中$50文") == "中$50[1/4]文");
    CHECK(spaced("中￥50文") == "中￥50[1/4]文");
    CHECK(spaced("中€50文") == "中€50[1/4]文");
}

TEST_CASE("clreq-cjk 4: a space of the source between Han and Latin is the gap, not one more", "[clreq]")
{
    CHECK(spaced("中 A 文") == "中 [1/4]A [1/4]文");
    CHECK(spaced("共 2022 年") == "共 [1/4]2022 [1/4]年");
    CHECK(spaced("中A B文") == "中[1/4]A [1/3]B[1/4]文");
    const Paragraph paragraph = fixed_han("中 A", "zh-Hans");
    const Glue* gap = first_gap(paragraph);
    REQUIRE(gap);
    CHECK(gap->stretch_order == StretchOrder::HanLatinGap);
    CHECK(gap->shrink_order == ShrinkOrder::HanLatinGap);
}

TEST_CASE("clreq-cjk 4: a space of the source beside a full-width mark is the mark's own blank", "[clreq]")
{
    CHECK(spaced("中， A") == "中， [0]A");
    CHECK(spaced("A 「中」 B") == "A [0]「中」 [0]B");
}

TEST_CASE("clreq-cjk 4: a style without autospace has no gap, and its spaces are spaces", "[clreq]")
{
    ComputedStyle style = han_style();
    style.autospace = false;
    CHECK(spaced("中A文", "zh-Hans", style) == "中A文");
    CHECK(spaced("中 A 文", "zh-Hans", style) == "中 [1/3]A [1/3]文");
}

TEST_CASE("clreq-cjk 4: a note's raised figure stands close to its text", "[clreq]")
{
    TextBlock block = han_block("zh-Hans");
    add(block, "中文", RunPurpose::Text, StyleId{0});
    add(block, "12", RunPurpose::NoteMark, StyleId{1});
    add(block, "中", RunPurpose::Text, StyleId{0});
    ComputedStyle raised = han_style();
    raised.vertical_align = VerticalAlign::Super;
    const Paragraph paragraph = fixed_han(block, {han_style(), raised});
    CHECK(natural_ems(paragraph) == 4);
}

TEST_CASE("clreq-cjk 4: Latin words are not parted but by hyphens, Han anywhere", "[clreq]")
{
    CHECK(with_breaks(fixed_han("中文Latin word中", "zh-Hans")) == "中|文|Latin |word|中");
}
