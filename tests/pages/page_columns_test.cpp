#include <algorithm>

#include <fmt/format.h>

#include "pages/page_story.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

namespace
{

/// A page of two columns of 46 mm, 6 mm apart.
struct ColumnStory : PageStory {
    ColumnStory()
    {
        layout.masters[0].column_count = 2;
        layout.masters[0].column_gap = 6_mm;
    }
};

/// The first and the last line of each column of a page: `left: a.1@0 a.32@31`.
Texts columns(const Page& page)
{
    std::vector<std::pair<Length, Texts>> found;
    const Texts texts = said(page);
    std::size_t at = 0;
    for (const Mark& mark : page.marks) {
        const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
        if (!glyphs) continue;
        const Length left = glyphs->at.x;
        auto column =
            std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.first == left; });
        if (column == found.end()) column = found.insert(found.end(), {left, {}});
        column->second.push_back(texts[at++]);
    }
    Texts edges;
    for (const auto& [left, lines] : found)
        edges.push_back(fmt::format("{:.0f}mm: {} {}", left / 1_mm, lines.front(), lines.back()));
    return edges;
}

} // namespace

TEST_CASE("text goes down one column and on at the head of the next")
{
    ColumnStory made;
    made.part().flow = {{made.lines("a", 100)}};
    const Document document = made.fill();
    CHECK(columns(document.pages[0]) == Texts{"20mm: a.1@0 a.32@31", "72mm: a.33@0 a.64@31"});
}

TEST_CASE("where the text ends its columns are of like length")
{
    ColumnStory made;
    made.part().flow = {{made.lines("a", 40)}};
    CHECK(columns(made.fill().pages[0]) == Texts{"20mm: a.1@0 a.20@19", "72mm: a.21@0 a.40@19"});
    made.layout.masters[0].columns_balanced = false;
    CHECK(columns(made.fill().pages[0]) == Texts{"20mm: a.1@0 a.32@31", "72mm: a.33@0 a.40@7"});
}

TEST_CASE("what spans the columns parts the page: the text above it is balanced")
{
    ColumnStory made;
    ComputedStyle spanning = PageStory::body();
    spanning.column_span = true;
    spanning.space_before = spanning.space_after = 14_pt;
    made.part().flow = {
        {made.lines("a", 20)}, {made.lines("h", 1, made.style(spanning))}, {made.lines("b", 30)}};
    CHECK(columns(made.fill().pages[0]) == Texts{"20mm: a.1@0 b.15@27", "72mm: a.11@0 b.30@27"});
    CHECK(made.report.empty());
}

TEST_CASE("no column ends with a heading, or leaves a line alone")
{
    ColumnStory made;
    ComputedStyle heading = PageStory::body();
    heading.keep_with_next = 3;
    made.part().flow = {
        {made.lines("a", 30)}, {made.lines("h", 1, made.style(heading))}, {made.lines("b", 60)}};
    CHECK(columns(made.fill().pages[0]) == Texts{"20mm: a.1@0 a.30@29", "72mm: h.1@0 b.31@31"});
    made.story.parts[0].flow = {{made.lines("a", 33)}, {made.lines("b", 60)}};
    CHECK(columns(made.fill().pages[0])[0] == "20mm: a.1@0 a.31@30");
    CHECK(made.report.empty());
}

TEST_CASE("notes stand at the foot of the column that calls them")
{
    ColumnStory made;
    TextBlock block = made.lines("b", 40);
    TextRun mark = block.runs[0];
    mark.end = block.runs[0].begin = 1;
    mark.purpose = RunPurpose::NoteMark;
    mark.note = 0;
    block.runs.insert(block.runs.begin(), mark);
    block.notes.push_back(made.lines("n", 2));
    made.part().flow = {{made.lines("a", 32)}, {block}};
    CHECK(columns(made.fill().pages[0]) ==
          Texts{"20mm: a.1@0 a.32@31", "72mm: b@0 n.2@31", "74mm: .1@0 .1@0"});
}

TEST_CASE("columns of text from right to left begin on the right")
{
    ColumnStory made;
    made.story.info.language = {"ar"};
    made.part().flow = {{made.lines("a", 64)}};
    CHECK(columns(made.fill().pages[0]) == Texts{"72mm: a.1@0 a.32@31", "20mm: a.33@0 a.64@31"});
}

TEST_CASE("what is higher than a column is set all the same, and told")
{
    ColumnStory made;
    ParallelBlock row;
    row.cells.push_back({0_mm, 46_mm, {{made.lines("r", 40)}}});
    made.part().flow = {{made.lines("a", 2)}, {row}, {made.lines("b", 2)}};
    std::size_t lines = 0;
    for (const Page& page : made.fill().pages) lines += said(page).size();
    CHECK(lines == 44);
    CHECK(codes(made.report) == Texts{"page-overfull"});
}
