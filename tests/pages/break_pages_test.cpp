#include <algorithm>

#include "pages/page_story.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

TEST_CASE("no page begins with a paragraph's last line, nor ends with its first")
{
    PageStory made;
    made.part().flow = {{made.lines("a", 33)}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.31@30", "a.32@0 a.33@1"});
    CHECK(made.report.empty());

    made.story.parts[0].flow = {{made.lines("a", 31)}, {made.lines("b", 8)}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.31@30", "b.1@0 b.8@7"});
    CHECK(made.report.empty());
}

TEST_CASE("a heading keeps as many lines below it as its style asks")
{
    PageStory made;
    ComputedStyle heading = PageStory::body();
    heading.space_before = 28_pt;
    heading.space_after = 14_pt;
    heading.keep_with_next = 3;
    const StyleId style = made.style(heading);
    made.part().flow = {{made.lines("a", 25)}, {made.lines("h", 1, style)}, {made.lines("b", 20)}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 b.3@31", "b.4@0 b.20@16"});
    made.story.parts[0].flow[0] = {made.lines("a", 26)};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.26@25", "h.1@0 b.20@21"});
    CHECK(made.report.empty());
}

TEST_CASE("headings in a chain stay together, over a paragraph of one line")
{
    PageStory made;
    ComputedStyle heading = PageStory::body();
    heading.keep_with_next = 3;
    const StyleId style = made.style(heading);
    made.part().flow = {{made.lines("a", 28)},
                        {made.lines("h", 1, style)},
                        {made.lines("i", 1, style)},
                        {made.lines("b", 1)},
                        {made.lines("c", 12)}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.28@27", "h.1@0 c.12@14"});
}

TEST_CASE("both pages of a spread are short rather than one")
{
    PageStory made;
    ComputedStyle heading = PageStory::body();
    heading.keep_with_next = 3;
    // Page 3 cannot be full: its last line would be the heading. So page 2 gives a line, too.
    made.part().flow = {{made.lines("a", 32)},
                        {made.lines("b", 20)},
                        {made.lines("c", 42)},
                        {made.lines("d", 1)},
                        {made.lines("h", 1, made.style(heading))},
                        {made.lines("e", 20)}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.32@31", "b.1@0 c.11@30", "c.12@0 c.42@30", "d.1@0 e.20@21"});
}

TEST_CASE("a page does not turn at a hyphen where a line can be spared")
{
    PageStory made;
    TextBlock block = made.lines("a", 40);
    const std::size_t at = block.text.find("a.32");
    block.text.insert(at + 4, "-");
    block.runs[0].end += 1;
    made.part().flow = {{block}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.31@30", "a.32-@0 a.40@8"});
}

TEST_CASE("what fits on one page stays on it, below white that fills")
{
    PageStory made;
    SpaceBlock fill;
    fill.fill = true;
    ParallelBlock row;
    row.cells.push_back({0_mm, 98_mm, {{made.lines("r", 3)}}});
    made.part().flow = {{fill}, {row}, {row}, {row}};
    CHECK(edges(made.fill()) == Texts{"r.1@23 r.3@31"});
}

TEST_CASE("cells do not break: the row goes to the next page")
{
    PageStory made;
    ParallelBlock row;
    row.cells.push_back({0_mm, 98_mm, {{made.lines("r", 5)}}});
    made.part().flow = {{made.lines("a", 29)}, {row}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.29@28", "r.1@0 r.5@4"});
}

TEST_CASE("what is higher than a page is set all the same, and told")
{
    PageStory made;
    ParallelBlock row;
    row.cells.push_back({0_mm, 98_mm, {{made.lines("r", 40)}}});
    made.part().flow = {{made.lines("a", 2)}, {row}, {made.lines("b", 2)}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.2@1", "r.1@0 r.40@39", "b.1@0 b.2@1"});
    CHECK(codes(made.report) == Texts{"page-overfull"});
}

TEST_CASE("the least bad break is taken and told where none is good")
{
    PageStory made;
    made.layout.masters[0].lines = 4;
    ComputedStyle whole = PageStory::body();
    whole.keep_together = true;
    made.part().flow = {{made.lines("w", 6, made.style(whole))}};
    CHECK(made.fill().pages.size() == 2);
    CHECK(codes(made.report) == Texts{"split-block"});
}

TEST_CASE("a block that begins a page does, and recto takes a blank")
{
    PageStory made;
    ComputedStyle page = PageStory::body(), recto = PageStory::body();
    page.break_before = BreakBefore::Page;
    recto.break_before = BreakBefore::Recto;
    made.part().flow = {{made.lines("a", 2)},
                        {made.lines("b", 2, made.style(page))},
                        {made.lines("c", 2, made.style(recto))},
                        {made.lines("d", 2, made.style(recto))}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.2@1", "b.1@0 b.2@1", "c.1@0 c.2@1", "–", "d.1@0 d.2@1"});
}

TEST_CASE("notes stand at the foot of the page of their mark, the last baseline on the last line")
{
    PageStory made;
    ComputedStyle note = PageStory::body();
    note.font_size = 8.5_pt;
    note.line_height = 10.5_pt;
    note.space_before = 12_pt;
    note.rule_before_length = 28_pt;
    note.rule_before_thickness = 0.35_pt;
    note.rule_before_space = 4.2_pt;
    const StyleId style = made.style(note);
    TextBlock block = made.lines("a", 34);
    const auto at = static_cast<std::uint32_t>(block.text.find("a.3\u2028") + 3);
    block.text.insert(at, "1");
    TextRun mark = block.runs[0], rest = block.runs[0];
    block.runs[0].end = at;
    mark.begin = at;
    mark.end = rest.begin = at + 1;
    rest.end = static_cast<std::uint32_t>(block.text.size());
    mark.purpose = RunPurpose::NoteMark;
    mark.note = 0;
    block.runs.push_back(mark);
    block.runs.push_back(rest);
    block.notes.push_back(made.lines("n", 2, style));
    made.part().flow = {{block}};
    const Document document = made.fill();
    Texts texts = said(document.pages[0]);
    REQUIRE(texts.size() > 3);
    // Two lines of note leave line 28 to the text (look.md, picture 05).
    CHECK(texts[texts.size() - 3] == "a.29@28");
    CHECK(texts[texts.size() - 2] == "n.1@30.25");
    CHECK(texts[texts.size() - 1] == "n.2@31");
    CHECK(edges(document)[1] == "a.30@0 a.34@4");
    REQUIRE(path(document.pages[0]));
    CHECK(path(document.pages[0])->box.size == Size{28_pt, 0.35_pt});
}

TEST_CASE("a page ends before a heading, not in the paragraph above it")
{
    PageStory made;
    made.layout.masters[0].lines = 20;
    ComputedStyle heading = PageStory::body();
    heading.space_before = 28_pt;
    heading.space_after = 14_pt;
    heading.keep_with_next = 2;
    const StyleId style = made.style(heading);
    made.part(PartStart::Recto).flow = {
        {made.lines("a", 11)}, {made.lines("b", 5)}, {made.lines("h", 1, style)}, {made.lines("c", 6)}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 b.5@15", "h.1@0 c.6@7"});
}
