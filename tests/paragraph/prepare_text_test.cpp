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
