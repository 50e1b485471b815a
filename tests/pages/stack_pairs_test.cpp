#include <algorithm>
#include <map>

#include "pages/random_essay.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

namespace
{

PairBlock pair(std::vector<Block> original, std::vector<Block> translation)
{
    return {{0_mm, 60_mm, std::move(original)}, {66_mm, 32_mm, std::move(translation)}, {}};
}

/// A part of pairs whose columns are those of `pair`.
StoryPart& pairs(PageStory& made, std::vector<Block> flow)
{
    StoryPart& part = made.part();
    part.columns = PairColumns{0_mm, 60_mm, 66_mm, 32_mm};
    part.flow = std::move(flow);
    return part;
}

/// The same on facing pages.
void facing_pairs(PageStory& made, std::vector<Block> flow)
{
    for (Block& block : flow) {
        auto& sides = std::get<PairBlock>(block.form);
        sides.translation.at = 0_mm;
        sides.original.width = sides.translation.width = 98_mm;
    }
    StoryPart& part = made.part(PartStart::Verso);
    part.columns = PairColumns{0_mm, 98_mm, 0_mm, 98_mm};
    part.flow = std::move(flow);
    made.part().facing = true;
}

TextBlock with_note(TextBlock block, const TextBlock& note)
{
    TextRun mark = block.runs.front();
    mark.begin = mark.end;
    block.text += "*";
    mark.end = static_cast<std::uint32_t>(block.text.size());
    mark.purpose = RunPurpose::NoteMark;
    mark.note = 0;
    block.runs.push_back(mark);
    block.notes.push_back(note);
    return block;
}

Texts all_said(const Document& document)
{
    Texts texts;
    for (const Page& page : document.pages)
        for (const std::string& text : said(page)) texts.push_back(text.substr(0, text.find('@')));
    std::sort(texts.begin(), texts.end());
    return texts;
}

} // namespace

TEST_CASE("every pair begins level, and the shorter language waits")
{
    PageStory made;
    pairs(made, {{pair({{made.lines("a", 3)}}, {{made.lines("A", 1)}})},
                 {pair({{made.lines("b", 1)}}, {{made.lines("B", 2)}})},
                 {pair({{made.lines("c", 1)}}, {{made.lines("C", 1)}})}});
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 1);
    CHECK(said(document.pages[0]) ==
          Texts{"a.1@0", "A.1@0", "a.2@1", "a.3@2", "b.1@3", "B.1@3", "B.2@4", "c.1@5", "C.1@5"});
}

TEST_CASE("the translation stands in its column")
{
    PageStory made;
    pairs(made, {{pair({{made.lines("a", 1)}}, {{made.lines("A", 1)}})}});
    const Page page = made.fill().pages[0];
    std::vector<double> lefts;
    for (const Mark& mark : page.marks)
        if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form))
            lefts.push_back(glyphs->at.x.in_millimetres());
    CHECK(lefts == std::vector<double>{20, 86});
}

TEST_CASE("the white round a pair is the greater of what its languages ask for")
{
    PageStory made;
    ComputedStyle heading = PageStory::body();
    heading.space_before = 28_pt;
    heading.space_after = 14_pt;
    const StyleId h = made.style(heading);
    pairs(made, {{pair({{made.lines("a", 1)}}, {{made.lines("A", 1)}})},
                 {pair({{made.lines("h", 1)}}, {{made.lines("H", 1, h)}})},
                 {pair({{made.lines("b", 1)}}, {{made.lines("B", 1)}})}});
    CHECK(said(made.fill().pages[0]) == Texts{"a.1@0", "A.1@0", "h.1@3", "H.1@3", "b.1@5", "B.1@5"});
}

TEST_CASE("a pair breaks over pages between its lines, both languages at once")
{
    PageStory made;
    made.layout.masters[0].lines = 6;
    pairs(made, {{pair({{made.lines("a", 2)}}, {{made.lines("A", 2)}})},
                 {pair({{made.lines("b", 9)}}, {{made.lines("B", 7)}})}});
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 2);
    CHECK(said(document.pages[1]) ==
          Texts{"b.5@0", "B.5@0", "b.6@1", "B.6@1", "b.7@2", "B.7@2", "b.8@3", "b.9@4"});
    CHECK(codes(made.report).empty());
}

TEST_CASE("widows and orphans are those of either language")
{
    PageStory made;
    made.layout.masters[0].lines = 6;
    // After four lines one of B would be left for the next page.
    pairs(made, {{pair({{made.lines("a", 2)}}, {{made.lines("A", 2)}})},
                 {pair({{made.lines("b", 8)}}, {{made.lines("B", 5)}})}});
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 2);
    CHECK(said(document.pages[1]).front() == "b.4@0");
    CHECK(said(document.pages[1])[1] == "B.4@0");
    CHECK(codes(made.report).empty());
}

TEST_CASE("a heading in either language is kept with what stands below the pair")
{
    PageStory made;
    made.layout.masters[0].lines = 4;
    ComputedStyle heading = PageStory::body();
    heading.keep_with_next = 2;
    const StyleId h = made.style(heading);
    pairs(made, {{pair({{made.lines("a", 3)}}, {{made.lines("A", 3)}})},
                 {pair({{made.lines("h", 1)}}, {{made.lines("H", 1, h)}})},
                 {pair({{made.lines("b", 2)}}, {{made.lines("B", 2)}})}});
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 2);
    CHECK(said(document.pages[1]).front() == "h.1@0");
}

TEST_CASE("no page breaks what stands beside a picture")
{
    PageStory made;
    made.layout.masters[0].lines = 6;
    PictureBlock picture;
    picture.picture.width = 60;
    picture.picture.height = 20;
    picture.width = 60_mm; // 20 mm high: a little more than four lines
    pairs(made, {{pair({{made.lines("a", 2)}}, {{made.lines("A", 2)}})},
                 {pair({{picture}}, {{made.lines("B", 3)}})},
                 {pair({{made.lines("c", 1)}}, {{made.lines("C", 1)}})}});
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 2);
    CHECK(said(document.pages[0]) == Texts{"a.1@0", "A.1@0", "a.2@1", "A.2@1"});
    CHECK(said(document.pages[1]) == Texts{"B.1@0", "B.2@1", "B.3@2", "c.1@5", "C.1@5"});
}

TEST_CASE("the lines of a larger leading stand beside those of the grid")
{
    PageStory made;
    ComputedStyle large = PageStory::body();
    large.line_height = 21_pt;
    const StyleId style = made.style(large);
    pairs(made, {{pair({{made.lines("a", 1)}}, {{made.lines("A", 1)}})},
                 {pair({{made.lines("l", 3, style)}}, {{made.lines("L", 5)}})},
                 {pair({{made.lines("c", 1)}}, {{made.lines("C", 1)}})}});
    CHECK(said(made.fill().pages[0]) == Texts{"a.1@0", "A.1@0", "l.1@2", "L.1@2", "l.2@3.5", "L.2@3", "l.3@5",
                                              "L.3@4", "L.4@5", "L.5@6", "c.1@7", "C.1@7"});
}

TEST_CASE("the notes of either language stand at the foot of its own column")
{
    PageStory made;
    pairs(made, {{pair({{with_note(made.lines("a", 1), made.lines("n", 2))}},
                       {{with_note(made.lines("A", 1), made.lines("N", 1))}})}});
    const Page page = made.fill().pages[0];
    CHECK(said(page) == Texts{"a.1@0", "*@0", "A.1@0", "*@0", "n.1@30", "n.2@31", "N.1@31"});
    const auto& last = std::get<GlyphsMark>(page.marks.back().form);
    CHECK(last.at.x == 86_mm);
}

TEST_CASE("a note of either language goes on at its own foot on the next page")
{
    PageStory made;
    made.layout.masters[0].lines = 8;
    const auto noted = [&](const std::string& name, const std::string& note, int lines) {
        return with_note(made.lines(name, 4), made.lines(note, lines));
    };
    std::vector<Block> flow = {{pair({{noted("a", "n", 7)}}, {{noted("A", "N", 12)}})},
                               {pair({{made.lines("b", 5)}}, {{made.lines("B", 5)}})}};
    pairs(made, flow);
    CHECK(edges(made.fill()) == Texts{"a.1@0 N.4@7", "b.1@0 N.10@7", "b.3@0 N.12@7"});
    CHECK(made.report.empty());
    made.story.parts.clear();
    facing_pairs(made, flow);
    CHECK(edges(made.fill()) == Texts{"–", "a.1@0 n.4@7", "A.1@0 N.4@7", "b.1@0 n.7@7", "B.1@0 N.10@7",
                                      "b.3@0 b.5@2", "B.3@0 N.12@7"});
    CHECK(made.report.empty());
}

TEST_CASE("of pairs with long notes nothing is lost, nothing told, and each note is read in order")
{
    for (const bool facing : {false, true})
        for (std::uint32_t seed = 0; seed < 60; ++seed) {
            PageStory made;
            made.layout.masters[0].lines = 20 + static_cast<int>(seed % 9);
            Numbers numbers{seed};
            std::vector<Block> flow;
            std::size_t lines = 0;
            const auto text = [&](const std::string& name) {
                const int count = 1 + numbers.below(7),
                          noted = numbers.once_in(4) ? 1 + numbers.below(30) : 0;
                lines += static_cast<std::size_t>(count + noted);
                const TextBlock block = made.lines(name, count);
                return noted == 0 ? block : with_note(block, made.lines("n" + name, noted));
            };
            for (int block = 0; block < 25; ++block) {
                const std::string number = std::to_string(block);
                flow.push_back({pair({{text("a" + number)}}, {{text("A" + number)}})});
            }
            if (facing)
                facing_pairs(made, std::move(flow));
            else
                pairs(made, std::move(flow));
            const Document document = made.fill();
            CAPTURE(seed, facing);
            CHECK(codes(made.report) == Texts{});
            std::map<std::string, int> read;
            for (const Page& page : document.pages)
                for (const std::string& said_line : said(page)) {
                    const std::size_t dot = said_line.find('.');
                    if (said_line[0] == '*') continue;
                    CHECK(std::stoi(said_line.substr(dot + 1)) == ++read[said_line.substr(0, dot)]);
                    --lines;
                }
            CHECK(lines == 0);
        }
}

TEST_CASE("a block without a counterpart stands alone in its column")
{
    PageStory made;
    pairs(made, {{pair({{made.lines("a", 1)}}, {})}, {pair({}, {{made.lines("B", 2)}})}});
    CHECK(said(made.fill().pages[0]) == Texts{"a.1@0", "B.1@1", "B.2@2"});
}

TEST_CASE("on facing pages two languages are cut at the same lines, the original on the left")
{
    PageStory made;
    made.layout.masters[0].lines = 4;
    facing_pairs(made, {{pair({{made.lines("a", 2)}}, {{made.lines("A", 1)}})},
                        {pair({{made.lines("b", 4)}}, {{made.lines("B", 6)}})}});
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 5); // the first is blank: an essay begins on the left
    CHECK(said(document.pages[0]).empty());
    CHECK(said(document.pages[1]) == Texts{"a.1@0", "a.2@1", "b.1@2", "b.2@3"});
    CHECK(said(document.pages[2]) == Texts{"A.1@0", "B.1@2", "B.2@3"});
    CHECK(said(document.pages[3]) == Texts{"b.3@0", "b.4@1"});
    CHECK(said(document.pages[4]) == Texts{"B.3@0", "B.4@1", "B.5@2", "B.6@3"});
}

TEST_CASE("on facing pages the notes of a language stand on its page, and the other leaves as much room")
{
    PageStory made;
    made.layout.masters[0].lines = 6;
    facing_pairs(made,
                 {{pair({{with_note(made.lines("a", 3), made.lines("n", 2))}}, {{made.lines("A", 6)}})}});
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 5);
    CHECK(said(document.pages[1]) == Texts{"a.1@0", "a.2@1", "a.3@2", "*@2", "n.1@4", "n.2@5"});
    CHECK(said(document.pages[2]).size() < 5);
    CHECK(said(document.pages[3]).empty());
}

TEST_CASE("of pairs of every length nothing is lost and nothing repeated, and all begin level")
{
    for (const bool facing : {false, true})
        for (int seed = 0; seed < 60; ++seed) {
            PageStory made;
            made.layout.masters[0].lines = 5 + seed % 9;
            std::vector<Block> flow;
            Texts expected;
            std::uint32_t random = static_cast<std::uint32_t>(seed) * 7919 + 17;
            const auto next = [&](std::uint32_t below) {
                random = random * 1664525u + 1013904223u;
                return static_cast<int>((random >> 16) % below);
            };
            for (int block = 0; block < 25; ++block) {
                const std::string small = "a" + std::to_string(block), large = "A" + std::to_string(block);
                const int ones = 1 + next(9), others = 1 + next(7);
                flow.push_back({pair({{made.lines(small, ones)}}, {{made.lines(large, others)}})});
                for (int line = 1; line <= ones; ++line)
                    expected.push_back(small + "." + std::to_string(line));
                for (int line = 1; line <= others; ++line)
                    expected.push_back(large + "." + std::to_string(line));
            }
            std::sort(expected.begin(), expected.end());
            if (facing)
                facing_pairs(made, std::move(flow));
            else
                pairs(made, std::move(flow));
            const Document document = made.fill();
            CAPTURE(seed, facing);
            CHECK(all_said(document) == expected);
            std::map<std::string, std::string> line_of;
            for (std::size_t number = 0; number < document.pages.size(); ++number)
                for (const std::string& text : said(document.pages[number])) {
                    const std::size_t dot = text.find('.'), at = text.find('@');
                    if (text.substr(dot, at - dot) != ".1") continue;
                    const std::size_t opening = facing ? (number - 1) / 2 : number;
                    line_of[text.substr(0, dot)] = std::to_string(opening) + text.substr(at);
                }
            for (int block = 0; block < 25; ++block)
                CHECK(line_of["a" + std::to_string(block)] == line_of["A" + std::to_string(block)]);
        }
}

TEST_CASE("a figure that would float stays in its pair")
{
    PageStory made;
    FloatBlock figure;
    figure.to = FloatTo::Bottom;
    figure.blocks = {{made.lines("f", 2)}};
    pairs(made, {{pair({{made.lines("a", 1)}, {figure}}, {{made.lines("A", 1)}})}});
    const std::vector<std::string> texts = said(made.fill().pages[0]);
    CHECK(std::find(texts.begin(), texts.end(), "f.1@1") != texts.end());
}

TEST_CASE("the feet of facing languages are no spread's, and what befalls their opening is counted once")
{
    PageStory made;
    ComputedStyle whole = PageStory::body();
    whole.keep_together = true;
    facing_pairs(made, {{pair({{made.lines("a", 40, made.style(whole))}}, {{made.lines("A", 30)}})},
                        {pair({{made.lines("b", 70)}}, {{made.lines("B", 50)}})}});
    const Document document = fill_with(fixed_setter(made.story), made.story, made.layout,
                                        default_page_costs(), made.jobs, made.report, Counting::On);
    const PageStatistics& counted = document.page_statistics;
    CHECK(counted.pages == document.pages.size() - 1);
    CHECK(counted.spreads == 0);
    CHECK(counted.faults == 1);
}
