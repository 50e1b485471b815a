#include "paragraph/protrusion.hpp"
#include "support/catch.hpp"
#include "support/real_fonts.hpp"

using namespace stonehand;
using namespace stonehand::literals;
using namespace stonehand::test;

namespace
{

const Penalty* penalty_at(const Paragraph& paragraph, std::uint32_t at)
{
    for (const Item& item : paragraph.items)
        if (const auto* penalty = std::get_if<Penalty>(&item); penalty && penalty->at == at) return penalty;
    return nullptr;
}

ComputedStyle flush_style()
{
    ComputedStyle style = text_style();
    style.text_indent = 0_pt;
    return style;
}

} // namespace

TEST_CASE("a face has its own table, in all its cuts; others have the marks of any face")
{
    CHECK(protrusion_of_family("EB Garamond 12")(U'T').start > 0);
    CHECK(protrusion_of_family("EB Garamond 08")(U'T').end > 0);
    CHECK(protrusion_of_family("Noto Serif")(U'T').start == 0);
    CHECK(protrusion_of_family("Noto Serif")(U'.').end > 0);
}

TEST_CASE("no character stands over an edge by all of its width")
{
    for (const char* family : {"EB Garamond 12", "any"})
        for (char32_t character = 0x20; character < 0x2100; ++character) {
            const Protrusion share = protrusion_of_family(family)(character);
            CHECK(share.start >= 0);
            CHECK(share.start < 1);
            CHECK(share.end >= 0);
            CHECK(share.end < 1);
        }
}

TEST_CASE("marks stand over both edges, where the style has it")
{
    // “one” two: the mark at the start, then the break behind the word and its mark.
    const TextBlock text = block("\u201cone\u201d two. three", "en-GB");
    const Paragraph with = shaped(text, flush_style());
    CHECK(with.start_trim > 0_pt);
    REQUIRE(penalty_at(with, 10));
    CHECK(penalty_at(with, 10)->end_trim > 0_pt);
    ComputedStyle square = flush_style();
    square.protrusion = false;
    const Paragraph without = shaped(text, square);
    CHECK(without.start_trim == 0_pt);
    CHECK(penalty_at(without, 10)->end_trim == 0_pt);
}

TEST_CASE("beside an indent nothing stands over the start")
{
    ComputedStyle indented = flush_style();
    indented.text_indent = 14_pt;
    CHECK(shaped(block("\u201cone\u201d two", "en-GB"), indented).start_trim == 0_pt);
}
