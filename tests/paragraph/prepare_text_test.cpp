#include "paragraph/prepare_text.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

TextBlock block_of(std::string text)
{
    TextBlock block;
    block.text = std::move(text);
    TextRun run;
    run.end = static_cast<std::uint32_t>(block.text.size());
    block.runs = {run};
    block.map.pieces = {{0, {FileId{1}, 1000, 1000 + run.end}, true}};
    return block;
}

} // namespace

TEST_CASE("a text without special characters is prepared as it stands")
{
    const TextBlock block = block_of("plain “text”");
    const PreparedText text = prepare_text(block);
    CHECK(text.text == block.text);
    CHECK(text.runs == block.runs);
    CHECK(text.map == block.map);
    CHECK(text.breaks.empty());
}

TEST_CASE("soft hyphens and zero-width spaces become breaks, a line separator a space")
{
    const PreparedText text = prepare_text(block_of("in\u00ADsti and/\u200Bor end\u2028next"));
    CHECK(text.text == "insti and/or end next");
    CHECK(text.breaks == std::vector<SourceBreak>{{2, SourceBreak::Kind::SoftHyphen},
                                                  {10, SourceBreak::Kind::ZeroWidth},
                                                  {17, SourceBreak::Kind::Forced}});
    CHECK(text.runs[0].end == text.text.size());
}

TEST_CASE("every byte that stays is found at its own place in the source")
{
    const TextBlock block = block_of("in\u00ADsti and/\u200Bor end\u2028next");
    const PreparedText text = prepare_text(block);
    for (const std::string word : {"in", "sti", "and/", "or", "end", "next"}) {
        const auto at = static_cast<std::uint32_t>(text.text.find(word));
        const auto size = static_cast<std::uint32_t>(word.size());
        const Span place = text.map.find(at, at + size);
        CHECK(block.text.substr(place.begin - 1000, place.end - place.begin) == word);
    }
}

TEST_CASE("runs keep their words when characters go")
{
    TextBlock block = block_of("a\u00ADb\u00ADc");
    TextRun second = block.runs[0];
    block.runs[0].end = second.begin = 4; // behind "a", a soft hyphen and "b"
    block.runs.push_back(second);
    const PreparedText text = prepare_text(block);
    CHECK(text.runs[0].end == 2);
    CHECK(text.runs[1].begin == 2);
    CHECK(text.runs[1].end == 3);
}

TEST_CASE("very many breaks and pieces keep their places")
{
    TextBlock block = block_of("");
    block.map.pieces.clear();
    for (std::uint32_t word = 0; word < 30'000; ++word) {
        const auto at = static_cast<std::uint32_t>(block.text.size());
        block.text += "ab\u00ADc";
        block.map.pieces.push_back({at, {FileId{1}, 1000 + at, 1000 + at + 5}, true});
    }
    block.runs[0].end = static_cast<std::uint32_t>(block.text.size());
    const PreparedText text = prepare_text(block);
    REQUIRE(text.text.size() == 90'000);
    CHECK(text.breaks.size() == 30'000);
    // What stands before a soft hyphen and what behind, of each piece.
    REQUIRE(text.map.pieces.size() == 60'000);
    for (const std::uint32_t word : {0u, 1u, 15'000u, 29'999u}) {
        CHECK(text.map.find(word * 3, word * 3 + 2) == Span{FileId{1}, 1000 + word * 5, 1002 + word * 5});
        CHECK(text.map.find(word * 3 + 2, word * 3 + 3) == Span{FileId{1}, 1004 + word * 5, 1005 + word * 5});
    }
}
