// Fact sheet clreq-cjk, section 1, in a real Han face: its boxes, and the blanks that its ink leaves.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "paragraph/han_marks.hpp"
#include "support/catch.hpp"
#include "support/clreq_table.hpp"
#include "support/real_fonts.hpp"
#include "unicode/han_class.hpp"
#include "unicode/utf8.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

// A mark between ideographs: its box and its blanks, in quarters of an em, as `4 0 2`.
std::string body_in_face(char32_t mark, const std::string& language)
{
    const Paragraph paragraph = shaped(block("国" + utf8(mark) + "国", language));
    for (const ShapedRun& run : paragraph.runs)
        for (const Glyph& glyph : run.glyphs) {
            if (glyph.cluster != 3) continue;
            const Blanks blanks =
                blanks_of(fonts().font(run.font), glyph, run.size, han_class(mark), run.language, run.stance);
            const auto quarters = [&](Length length) { return std::round(length / run.size * 400) / 100; };
            return fmt::format("{:g} {:g} {:g}", quarters(Length::units(glyph.advance)),
                               quarters(blanks.left), quarters(blanks.right));
        }
    return "";
}

std::string body_in_table(char32_t mark, const std::string& language)
{
    const Body body = body_of(mark, region_of({language}));
    return fmt::format("{} {} {}", body.width, body.left, body.right);
}

// Alone it is an apostrophe, and these are below.
constexpr std::u32string_view others = U"’‼⁇⁈⁉–";

} // namespace

TEST_CASE("clreq-cjk 1: the ink of a real face leaves the blanks of the table", "[clreq]")
{
    for (const std::string language : {"zh-Hans", "zh-Hant"})
        for (const MarkRow& row : mark_rows)
            for (const char32_t mark : row.marks) {
                if (others.find(mark) != others.npos) continue;
                INFO(language << ' ' << utf8(mark));
                CHECK(body_in_face(mark, language) == body_in_table(mark, language));
            }
}

TEST_CASE("clreq-cjk 1: a short connector is half an em wide in Simplified text, one in Traditional",
          "[clreq]")
{
    CHECK(body_in_face(U'–', "zh-Hans") == "2 0 0");
    CHECK(body_in_face(U'–', "zh-Hant") == "4 0 0");
}

TEST_CASE("clreq-cjk 1: double exclamation and question marks between Han are Han marks", "[clreq]")
{
    for (const char32_t mark : {U'‼', U'⁇', U'⁈', U'⁉'}) {
        INFO(utf8(mark));
        CHECK(body_in_face(mark, "zh-Hans") == body_in_table(mark, "zh-Hans"));
    }
}

TEST_CASE("clreq-cjk 3: marks beside kana are set closer, too", "[clreq]")
{
    const Paragraph paragraph = shaped(block("です。「これ", "ja"));
    const bool closer = std::any_of(paragraph.items.begin(), paragraph.items.end(), [](const Item& item) {
        const auto* glue = std::get_if<Glue>(&item);
        return glue && glue->begin == 9 && glue->width < Length();
    });
    CHECK(closer);
}
