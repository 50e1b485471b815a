#include <algorithm>

#include "pages/page_story.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

namespace
{

/// A pull quote of so many lines, a third of the measure wide.
Block pull_quote(PageStory& made, int lines, bool on_left, StyleId style = {})
{
    FloatBlock quote;
    quote.to = on_left ? FloatTo::Start : FloatTo::End;
    quote.width = 30_mm;
    quote.gap = 4_mm;
    quote.on_left = on_left;
    quote.blocks = {{made.lines("q", lines, style)}};
    return {std::move(quote)};
}

/// A text of so many words.
TextBlock words(PageStory& made, const std::string& name, int count)
{
    std::string all;
    for (int word = 0; word < count; ++word) all += (word == 0 ? "" : " ") + name;
    return made.text(all);
}

/// The left edges of a page's lines that begin with a letter, in millimetres of the frame.
std::vector<int> lefts(const Page& page, char letter)
{
    std::vector<int> found;
    for (const Mark& mark : page.marks)
        if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
            glyphs && glyphs->run->text[0] == letter)
            found.push_back(static_cast<int>((glyphs->at.x - 20_mm) / 1_mm + 0.5));
    return found;
}

/// The widths of those lines.
std::vector<int> widths(const Page& page, char letter)
{
    std::vector<int> found;
    for (const Mark& mark : page.marks)
        if (const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
            glyphs && glyphs->run->text[0] == letter)
            found.push_back(static_cast<int>(glyphs->run->advance() / 1_mm + 0.5));
    return found;
}

} // namespace

TEST_CASE("text runs beside a pull quote for as many lines as it is high")
{
    PageStory made;
    made.part().flow = {pull_quote(made, 3, false), {words(made, "aaaa", 80)}};
    const Page page = made.fill().pages[0];
    const std::vector<int> found = widths(page, 'a');
    REQUIRE(found.size() > 5);
    for (std::size_t line = 0; line < found.size(); ++line)
        CHECK((found[line] <= 64) == (line < 3 || found[line] < 60));
    CHECK(found[3] > 64);
    CHECK(lefts(page, 'q') == std::vector<int>{68, 68, 68});
    CHECK(lefts(page, 'a')[0] == 0);
}

TEST_CASE("what stands inside or outside changes sides with its page, and the lines beside it too")
{
    const auto sides = [](FloatTo to) {
        PageStory made;
        for (int page = 0; page < 2; ++page) {
            Block quote = pull_quote(made, 1, false);
            std::get<FloatBlock>(quote.form).to = to;
            made.part().flow = {quote, {words(made, "aaaa", 30)}};
        }
        std::vector<int> found;
        for (const Page& page : made.fill().pages) {
            const std::vector<int> texts = lefts(page, 'a');
            found.insert(found.end(), {lefts(page, 'q')[0], texts[0], texts[1]});
        }
        return found;
    };
    // The frame of a verso is 10 mm further right.
    CHECK(sides(FloatTo::Outside) == std::vector<int>{68, 0, 0, 10, 44, 10});
    CHECK(sides(FloatTo::Inside) == std::vector<int>{0, 34, 0, 78, 10, 10});
}

TEST_CASE("a pull quote at the start moves the lines beside it")
{
    PageStory made;
    made.part().flow = {pull_quote(made, 2, true), {words(made, "aaaa", 60)}};
    const Page page = made.fill().pages[0];
    CHECK(lefts(page, 'q') == std::vector<int>{0, 0});
    const std::vector<int> found = lefts(page, 'a');
    CHECK(found[0] == 34);
    CHECK(found[1] == 34);
    CHECK(found[2] == 0);
}

TEST_CASE("a pull quote reaches through several paragraphs and the white between them")
{
    PageStory made;
    ComputedStyle spaced = PageStory::body();
    spaced.space_before = 14_pt;
    const StyleId style = made.style(spaced);
    made.part().flow = {pull_quote(made, 4, true), {made.lines("a", 2)}, {made.lines("b", 3, style)}};
    const Page page = made.fill().pages[0];
    CHECK(lefts(page, 'a') == std::vector<int>{34, 34});
    CHECK(lefts(page, 'b') == std::vector<int>{34, 0, 0});
}

TEST_CASE("what no text is left to stand beside keeps its room")
{
    PageStory made;
    made.part().flow = {pull_quote(made, 6, true), {made.lines("a", 2)}};
    ParallelBlock row;
    row.cells.push_back({0_mm, 98_mm, {{made.lines("r", 1)}}});
    made.story.parts[0].flow.push_back({row});
    const Texts texts = said(made.fill().pages[0]);
    CHECK(texts.back() == "r.1@6");
}

TEST_CASE("no page parts a pull quote from the text beside it")
{
    PageStory made;
    made.part().flow = {{made.lines("a", 29)}, pull_quote(made, 5, false), {made.lines("b", 9)}};
    const Document document = made.fill();
    CHECK(said(document.pages[0]).back() == "a.29@28");
    CHECK(said(document.pages[1]).front() == "q.1@0");
    CHECK(made.report.empty());
}

TEST_CASE("text of less leading makes room for more lines, until it is clear of the pull quote")
{
    PageStory made;
    ComputedStyle close = PageStory::body();
    close.line_height = 10_pt;
    const StyleId style = made.style(close);
    // Its fourth line stands at 42 points; the sixth of these, at 50, begins at 40.
    made.part().flow = {pull_quote(made, 4, true), {made.lines("a", 7, style)}};
    CHECK(lefts(made.fill().pages[0], 'a') == std::vector<int>{34, 34, 34, 34, 34, 34, 0});
}

TEST_CASE(
    "no page ends where a pull quote would hang over its notes, though it parts a heading from its text")
{
    PageStory made;
    ComputedStyle kept = PageStory::body();
    kept.keep_with_next = 60;
    const StyleId heading = made.style(kept);
    TextBlock noted = made.lines("b", 40, heading);
    TextRun mark = noted.runs[0], rest = mark;
    noted.runs[0].end = mark.begin = 2;
    mark.end = rest.begin = 3;
    mark.purpose = RunPurpose::NoteMark;
    mark.note = 0;
    noted.runs.insert(noted.runs.end(), {mark, rest});
    noted.notes.push_back(made.lines("n", 4));
    made.part().flow = {{made.lines("a", 18, heading)}, pull_quote(made, 13, false), {std::move(noted)}};
    CHECK(edges(made.fill())[0] == "a.1@0 a.18@17");
    CHECK(codes(made.report) == Texts{"stranded-heading", "stranded-heading"});
}

TEST_CASE("a pull quote that is higher than a page is told as that")
{
    PageStory made;
    made.part().flow = {pull_quote(made, 40, false), {made.lines("a", 60)}};
    made.fill();
    CHECK(codes(made.report) == Texts{"split-block", "page-overfull"});
}

TEST_CASE("a note called beside the text stands at the foot of its page, even where the text begins that")
{
    PageStory made;
    Block quote = pull_quote(made, 3, false);
    auto& called = std::get<TextBlock>(std::get<FloatBlock>(quote.form).blocks[0].form);
    TextRun mark = called.runs[0];
    mark.end = called.runs[0].begin = 1;
    mark.purpose = RunPurpose::NoteMark;
    mark.note = 0;
    called.runs.insert(called.runs.begin(), mark);
    called.notes.push_back(made.lines("n", 1));
    made.part().flow = {{made.lines("a", 32)}, std::move(quote), {made.lines("b", 9)}};
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 2);
    CHECK(said(document.pages[1]).back() == "n.1@31");
}
