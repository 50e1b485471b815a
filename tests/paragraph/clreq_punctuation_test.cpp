// Fact sheet clreq-cjk, section 1: the table of punctuation.
#include "support/catch.hpp"
#include "support/fixed_han.hpp"
#include "unicode/utf8.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

// The marks of a string that have this class.
std::string of_class(std::u32string_view marks, HanClass expected)
{
    std::string result;
    for (const char32_t mark : marks)
        if (han_class(mark) == expected) result += utf8(mark);
    return result;
}

// What a line can take from the white round marks between two ideographs, in em; hairs apart.
double give(const std::string& marks, const std::string& language)
{
    Length shrink;
    for (const Item& item : fixed_han("国" + marks + "国", language).items)
        if (const auto* glue = std::get_if<Glue>(&item);
            glue && glue->shrink_order != ShrinkOrder::BetweenCharacters)
            shrink += glue->shrink;
    return shrink / han_em;
}

// The marks of a string that can give so much. ’ alone is an apostrophe.
std::string giving(double ems, std::u32string_view marks, const std::string& language)
{
    std::string result;
    for (const char32_t mark : marks)
        if (mark == U'’' ? give("‘国’", language) - 0.5 == ems : give(utf8(mark), language) == ems)
            result += utf8(mark);
    return result;
}

std::string text_of(std::u32string_view marks)
{
    std::string result;
    for (const char32_t mark : marks) result += utf8(mark);
    return result;
}

} // namespace

TEST_CASE("clreq-cjk 1: every mark of the table has its class", "[clreq]")
{
    CHECK(of_class(U"。，、．", HanClass::PauseOrStop) == "。，、．");
    CHECK(of_class(U"：；", HanClass::Colon) == "：；");
    CHECK(of_class(U"！？‼⁇⁈⁉", HanClass::Bang) == "！？‼⁇⁈⁉");
    CHECK(of_class(U"「『“‘（《〈【〖〔［｛", HanClass::Open) == "「『“‘（《〈【〖〔［｛");
    CHECK(of_class(U"」』”’）》〉】〗〕］｝", HanClass::Close) == "」』”’）》〉】〗〕］｝");
    CHECK(of_class(U"⸺—", HanClass::Dash) == "⸺—");
    CHECK(of_class(U"…⋯", HanClass::Ellipsis) == "…⋯");
    CHECK(of_class(U"～–-", HanClass::Connector) == "～–-");
    CHECK(of_class(U"·‧・", HanClass::Interpunct) == "·‧・");
    CHECK(of_class(U"/／", HanClass::Solidus) == "/／");
}

TEST_CASE("clreq-cjk 1: a mark beside ideographs can give its blank half or quarters and no more", "[clreq]")
{
    for (const MarkRow& row : mark_rows) {
        INFO(row.id);
        const double half = row.body.left + row.body.right > 0 ? 0.5 : 0;
        const double traditional = row.traditional.left + row.traditional.right > 0 ? 0.5 : 0;
        CHECK(giving(half, row.marks, "zh-Hans") == text_of(row.marks));
        CHECK(giving(traditional, row.marks, "zh-Hant") == text_of(row.marks));
        CHECK(giving(traditional, row.marks, "zh-Hant-HK") == text_of(row.marks));
    }
}

TEST_CASE("clreq-cjk 1: exclamation and question marks are fixed at one em in Traditional text", "[clreq]")
{
    CHECK(giving(0.5, U"！？", "zh-Hans") == "！？");
    CHECK(giving(0, U"！？", "zh-Hant") == "！？");
    CHECK(giving(0, U"！？", "zh-Hant-HK") == "！？");
}

TEST_CASE("clreq-cjk 1: dashes and ellipses of two are one box of two em, two ellipses four", "[clreq]")
{
    for (const std::string unit : {"——", "……", "⋯⋯", "…………", "⸺"}) {
        INFO(unit);
        const Paragraph paragraph = fixed_han("国" + unit + "国", "zh-Hans");
        const auto end = static_cast<std::uint32_t>(3 + unit.size());
        const auto box = std::find_if(paragraph.items.begin(), paragraph.items.end(), [&](const Item& item) {
            const auto* candidate = std::get_if<Boxed>(&item);
            return candidate && candidate->begin == 3;
        });
        REQUIRE(box != paragraph.items.end());
        CHECK(std::get<Boxed>(*box).end == end);
        CHECK(in_ems(std::get<Boxed>(*box).width) == (unit.size() > 6 ? "4" : "2"));
    }
}

TEST_CASE("clreq-cjk 1: two chained exclamation or question marks take one em, three take two", "[clreq]")
{
    const auto width = [](const std::string& marks) {
        return natural_ems(fixed_han("国" + marks + "国", "zh-Hans")) - 2;
    };
    CHECK(width("！") == 1);
    CHECK(width("！！") == 1);
    CHECK(width("？！") == 1);
    CHECK(width("！？！") == 2);
    CHECK(width("‼") == 1);
    // In Traditional text each is fixed.
    CHECK(natural_ems(fixed_han("國！！國", "zh-Hant")) == 4);
}
