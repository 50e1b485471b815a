#include "pages/page_story.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

TEST_CASE("body text stands on the grid from the frame's first line")
{
    PageStory made;
    made.part().flow = {{made.lines("a", 2)}, {made.lines("b", 2)}};
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 1);
    CHECK(said(document.pages[0]) == Texts{"a.1@0", "a.2@1", "b.1@2", "b.2@3"});
}

TEST_CASE("a frame begins on its master's first line")
{
    PageStory made;
    made.layout.masters[0].first_line = 17;
    made.part().flow = {{made.lines("a", 2)}};
    CHECK(said(made.fill().pages[0]) == Texts{"a.1@17", "a.2@18"});
}

TEST_CASE("white before and after collapses to the larger and is dropped at a page's head")
{
    PageStory made;
    ComputedStyle heading = PageStory::body(), quote = PageStory::body();
    heading.space_before = 28_pt;
    heading.space_after = 14_pt;
    quote.space_before = quote.space_after = 14_pt;
    const StyleId h = made.style(heading), q = made.style(quote);
    made.part().flow = {
        {made.lines("h", 1, h)}, {made.lines("q", 1, q)}, {made.lines("i", 1, h)}, {made.lines("a", 1)}};
    CHECK(said(made.fill().pages[0]) == Texts{"h.1@0", "q.1@2", "i.1@5", "a.1@7"});
}

TEST_CASE("a block with its own leading begins on a grid line, and the text after it returns to the grid")
{
    PageStory made;
    ComputedStyle lead = PageStory::body();
    lead.line_height = 21_pt;
    const StyleId style = made.style(lead);
    made.part().flow = {{made.lines("a", 1)}, {made.lines("l", 2, style)}, {made.lines("b", 1)}};
    CHECK(said(made.fill().pages[0]) == Texts{"a.1@0", "l.1@2", "l.2@3.5", "b.1@5"});
}

TEST_CASE("white before a block takes up what its leading has more than the grid")
{
    PageStory made;
    ComputedStyle title = PageStory::body();
    title.line_height = 21_pt;
    ParallelBlock row;
    row.cells.push_back({0_mm, 98_mm, {{made.lines("t", 1, made.style(title))}, {made.lines("x", 1)}}});
    SpaceBlock eight;
    eight.height = 14_pt * 8;
    made.part().flow = {{made.lines("a", 1)}, {eight}, {row}, {made.lines("b", 1)}};
    CHECK(said(made.fill().pages[0]) == Texts{"a.1@0", "t.1@9", "x.1@10", "b.1@11"});
}

TEST_CASE("a lead paragraph at the head of a page has its first line on line 0")
{
    PageStory made;
    ComputedStyle lead = PageStory::body();
    lead.line_height = 21_pt;
    made.part().flow = {{made.lines("l", 3, made.style(lead))}};
    CHECK(said(made.fill().pages[0]) == Texts{"l.1@0", "l.2@1.5", "l.3@3"});
}

TEST_CASE("a pull quote is rounded up to whole lines, the surplus above its rule (look.md, picture 05)")
{
    PageStory made;
    ComputedStyle pull = PageStory::body();
    pull.font_size = 17_pt;
    pull.line_height = 21_pt;
    pull.space_before = pull.space_after = 14_pt;
    pull.block_snap = true;
    pull.rule_before_length = 16_mm;
    pull.rule_before_thickness = 1.2_pt;
    pull.rule_before_space = 14_pt;
    made.part().flow = {{made.lines("a", 1)}, {made.lines("p", 3, made.style(pull))}, {made.lines("b", 1)}};
    const Document document = made.fill();
    CHECK(said(document.pages[0]) == Texts{"a.1@0", "p.1@4", "p.2@5.5", "p.3@7", "b.1@9"});
    REQUIRE(path(document.pages[0]));
    CHECK(path(document.pages[0])->box == Rect{{20_mm, 25_mm + 21_pt}, {16_mm, 1.2_pt}});
}

TEST_CASE("cells stand side by side with their first baselines level, as high as the highest")
{
    PageStory made;
    ParallelBlock row;
    row.cells.push_back({0_mm, 28_mm, {{made.lines("label", 1)}}});
    row.cells.push_back({28_mm, 70_mm, {{made.lines("x", 2)}, {made.lines("y", 1)}}});
    made.part().flow = {{made.lines("a", 1)}, {row}, {made.lines("b", 1)}};
    const Document document = made.fill();
    CHECK(said(document.pages[0]) == Texts{"a.1@0", "label.1@1", "x.1@1", "x.2@2", "y.1@3", "b.1@4"});
    CHECK(std::get<GlyphsMark>(document.pages[0].marks[1].form).at.x == 20_mm);
    CHECK(std::get<GlyphsMark>(document.pages[0].marks[2].form).at.x == 48_mm);
}

TEST_CASE("white that fills the page hangs what follows from its last line")
{
    PageStory made;
    SpaceBlock fill;
    fill.fill = true;
    made.part().flow = {{made.lines("a", 1)}, {fill}, {made.lines("b", 2)}};
    CHECK(said(made.fill().pages[0]) == Texts{"a.1@0", "b.1@30", "b.2@31"});
}

TEST_CASE("white after the last block is kept below what hangs from the last line")
{
    PageStory made;
    SpaceBlock fill, three;
    fill.fill = true;
    three.height = 42_pt;
    made.part().flow = {{fill}, {made.lines("b", 2)}, {three}};
    CHECK(said(made.fill().pages[0]) == Texts{"b.1@27", "b.2@28"});
}

TEST_CASE("white of a height is kept at the head of a part, not at the head of its other pages")
{
    PageStory made;
    SpaceBlock two;
    two.height = 28_pt;
    made.part().flow = {{two}, {made.lines("a", 30)}, {two}, {made.lines("b", 6)}};
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 2);
    CHECK(said(document.pages[0]).front() == "a.1@2");
    CHECK(said(document.pages[1]).front() == "b.1@0");
}

TEST_CASE("a picture keeps its proportions and ends on a grid line")
{
    PageStory made;
    PictureBlock picture;
    picture.picture.width = 980;
    picture.picture.height = 490;
    picture.width = 200_mm; // wider than the column: it is not enlarged above it
    made.part().flow = {{made.lines("a", 1)}, {picture}, {made.lines("b", 1)}};
    const Document document = made.fill();
    const auto& mark = std::get<PictureMark>(document.pages[0].marks[1].form);
    CHECK(mark.box.size == Size{98_mm, 49_mm});
    CHECK(mark.box.foot() == 25_mm + 14_pt * 10); // 49 mm is 9.92 lines
    CHECK(said(document.pages[0]).back() == "b.1@11");
}

TEST_CASE("a table's rule goes with the row below it, the last with the row above")
{
    PageStory made;
    ParallelBlock row;
    row.cells.push_back({0_mm, 98_mm, {{made.lines("r", 1)}}});
    RuleBlock rule;
    rule.thickness = 0.7_pt;
    rule.shift = 3_pt;
    made.part().flow = {{made.lines("a", 1)}, {rule}, {row}, {rule}, {made.lines("b", 1)}};
    const Document document = made.fill();
    REQUIRE(path(document.pages[0], 1));
    CHECK(path(document.pages[0], 0)->box == Rect{{20_mm, 25_mm + 3_pt}, {98_mm, 0.7_pt}});
    CHECK(path(document.pages[0], 1)->box == Rect{{20_mm, 25_mm + 17_pt}, {98_mm, 0.7_pt}});
}

TEST_CASE("white with a minimum gives whole lines, in proportion, where the page would not hold all")
{
    PageStory made;
    SpaceBlock six, three;
    six.height = six.gives = 14_pt * 6;
    three.height = three.gives = 14_pt * 3;
    made.part().flow = {{made.lines("a", 1)}, {six}, {made.lines("b", 1)}, {three}, {made.lines("c", 24)}};
    const Document document = made.fill(); // 35 lines, 32 of them to a page
    REQUIRE(document.pages.size() == 1);
    const auto lines = said(document.pages[0]);
    CHECK(lines[1] == "b.1@5"); // two of six
    CHECK(lines[2] == "c.1@8"); // one of three
    CHECK(lines.back() == "c.24@31");
}

TEST_CASE("white with a minimum keeps its height where there is room")
{
    PageStory made;
    SpaceBlock six;
    six.height = six.gives = 14_pt * 6;
    made.part().flow = {{made.lines("a", 1)}, {six}, {made.lines("b", 1)}};
    CHECK(said(made.fill().pages[0]) == Texts{"a.1@0", "b.1@7"});
}
