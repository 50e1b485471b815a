#include "pdf/glyph_use.hpp"

#include "pdf/text_pieces.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// A run of glyphs with the byte offsets of their clusters; no font is needed.
GlyphsMark mark_of(const std::string& text,
                   const std::vector<std::pair<std::uint32_t, std::uint32_t>>& glyphs,
                   Direction direction = Direction::LeftToRight)
{
    GlyphRun run;
    run.text = text;
    run.direction = direction;
    for (const auto& [id, cluster] : glyphs) run.glyphs.push_back({id, cluster, 100, 0, 0, false});
    GlyphsMark mark;
    mark.run = std::make_shared<const GlyphRun>(std::move(run));
    return mark;
}

struct Collected {
    GlyphUse use;
    std::vector<GlyphsMark> marks;

    /// The pieces of a mark: `main`, `second`, or the actual text in braces, with their numbers of glyphs.
    std::string pieces(std::size_t mark) const
    {
        std::string out;
        for (const TextPiece& piece : text_pieces(marks[mark], use.fonts[0])) {
            out += piece.voice == Voice::Main     ? "main"
                   : piece.voice == Voice::Second ? "second"
                                                  : "{" + piece.actual_text + "}";
            out += std::to_string(piece.end - piece.begin) + " ";
        }
        return out;
    }
};

Collected collect(std::vector<GlyphsMark> marks)
{
    Document document;
    Page& page = document.pages.emplace_back();
    for (const GlyphsMark& mark : marks) page.marks.push_back({mark, {}, {}});
    Report report;
    Collected collected{collect_glyphs(document, 1, report), std::move(marks)};
    CHECK(report.empty());
    return collected;
}

} // namespace

TEST_CASE("a ligature says all of its letters")
{
    const Collected found =
        collect({mark_of("conflict", {{1, 0}, {2, 1}, {3, 2}, {9, 3}, {4, 5}, {1, 6}, {5, 7}})});
    CHECK(found.use.fonts[0].says[9] == "fl");
    CHECK(found.use.told[0][0]);
}

TEST_CASE("a glyph says what it says most often; elsewhere a second voice tells it")
{
    const Collected found =
        collect({mark_of("\u00A0", {{3, 0}}), mark_of(" ", {{3, 0}}), mark_of(" ", {{3, 0}})});
    CHECK(found.use.fonts[0].says[3] == " ");
    CHECK_FALSE(found.use.told[0][0]);
    CHECK(found.use.told[0][1]);
    CHECK(found.pieces(0) == "second1 ");
    CHECK(found.pieces(1) == "main1 ");
}

TEST_CASE("a hyphen at a line's end is a soft one, and others stay hyphens")
{
    GlyphsMark soft = mark_of("-", {{7, 0}});
    soft.line_end_hyphen = true;
    const Collected found = collect({mark_of("a-b-c", {{1, 0}, {7, 1}, {2, 2}, {7, 3}, {3, 4}}), soft});
    CHECK(found.use.fonts[0].says[7] == "-");
    CHECK(found.use.fonts[0].says_elsewhere.at(7) == "\u00AD");
    CHECK(found.pieces(1) == "second1 ");
}

TEST_CASE("what a glyph says at a third kind of place stands in ActualText")
{
    const Collected found =
        collect({mark_of("a", {{1, 0}}), mark_of("a", {{1, 0}}), mark_of("a", {{1, 0}}),
                 mark_of("b", {{1, 0}}), mark_of("b", {{1, 0}}), mark_of("xcx", {{2, 0}, {1, 1}, {2, 2}})});
    CHECK(found.pieces(3) == "second1 ");
    CHECK(found.pieces(5) == "main1 {c}1 main1 ");
}

TEST_CASE("a cluster of as many glyphs as characters says one each, in reading order")
{
    const Collected found = collect(
        {mark_of("e\u0301", {{1, 0}, {2, 0}}), mark_of("אב", {{4, 2}, {3, 0}}, Direction::RightToLeft)});
    CHECK(found.use.fonts[0].says[1] == "e");
    CHECK(found.use.fonts[0].says[2] == "\u0301");
    CHECK(found.use.fonts[0].says[3] == "א");
    CHECK(found.use.fonts[0].says[4] == "ב");
}

TEST_CASE("in a cluster of fewer glyphs, the one known from nowhere else says what the others leave")
{
    const Collected found = collect({mark_of("abo", {{8, 0}, {2, 0}}), mark_of("xo", {{1, 0}, {2, 1}})});
    CHECK(found.use.fonts[0].says[8] == "ab");
    CHECK(found.use.told[0][0]);
}

TEST_CASE("a private character needs ActualText, and characters that show nothing say nothing")
{
    const Collected found = collect({mark_of("\uE000", {{1, 0}}), mark_of("o\u200B", {{2, 0}})});
    CHECK(found.pieces(0) == "{\uE000}1 ");
    CHECK(found.use.fonts[0].says[2] == "o");
}

TEST_CASE("every glyph that is shown says something, also under ActualText")
{
    const Collected found = collect({mark_of("a", {{1, 0}, {2, 0}, {3, 0}}), mark_of("\u200B", {{4, 0}})});
    for (std::uint32_t glyph = 1; glyph <= 4; ++glyph) CHECK_FALSE(found.use.fonts[0].says[glyph].empty());
    CHECK(found.pieces(0) == "{a}3 ");
}
