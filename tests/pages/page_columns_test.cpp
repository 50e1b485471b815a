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

/// A text that calls a note in its first line.
TextBlock with_note(TextBlock block, TextBlock note)
{
    TextRun mark = block.runs[0];
    mark.end = block.runs[0].begin = 1;
    mark.purpose = RunPurpose::NoteMark;
    mark.note = 0;
    block.runs.insert(block.runs.begin(), mark);
    block.notes.push_back(std::move(note));
    return block;
}

/// The notes of a document in the order of reading, as the first and the last line at each foot.
Texts feet(const Document& document)
{
    Texts found;
    Length left;
    for (const Page& page : document.pages) {
        const Texts texts = said(page);
        left = {};
        std::size_t at = 0;
        for (const Mark& mark : page.marks) {
            const auto* glyphs = std::get_if<GlyphsMark>(&mark.form);
            if (!glyphs) continue;
            const std::string& text = texts[at++];
            if (text[0] != 'n') continue;
            if (glyphs->at.x != left)
                found.push_back(text);
            else
                found.back() = found.back().substr(0, found.back().find(' ')) + " " + text;
            left = glyphs->at.x;
        }
    }
    return found;
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

TEST_CASE("a page ends above a block that spans the columns where all ends below it have a fault")
{
    ColumnStory made;
    ComputedStyle heading = PageStory::body(), whole = PageStory::body();
    heading.column_span = true;
    heading.keep_with_next = 3;
    whole.keep_together = true;
    made.part().flow = {{made.lines("a", 26)},
                        {made.lines("h", 1, made.style(heading))},
                        {made.lines("p", 30, made.style(whole))}};
    const Document document = made.fill();
    // The columns above it are balanced, as they are where it stands on their page.
    CHECK(columns(document.pages[0]) == Texts{"20mm: a.1@0 a.13@12", "72mm: a.14@0 a.26@12"});
    CHECK(edges(document)[1] == "h.1@0 p.30@30");
    CHECK(made.report.empty());
}

TEST_CASE("below a heading that spans the columns each of them may begin with what follows")
{
    ColumnStory made;
    ComputedStyle heading = PageStory::body();
    heading.column_span = true;
    heading.keep_with_next = 3;
    made.part().flow = {
        {made.lines("h", 1, made.style(heading))}, {made.lines("a", 1)}, {made.lines("b", 1)}};
    CHECK(said(made.fill().pages[0]) == Texts{"h.1@0", "a.1@1", "b.1@1"});
    CHECK(made.report.empty());
}

TEST_CASE("what spans the columns stands above the notes of each")
{
    ColumnStory made;
    ComputedStyle spanning = PageStory::body();
    spanning.column_span = true;
    made.part().flow = {{made.lines("a", 10)},
                        {with_note(made.lines("b", 10), made.lines("n", 22))},
                        {made.lines("h", 1, made.style(spanning))},
                        {made.lines("c", 10)}};
    const Document document = made.fill();
    CHECK(feet(document) == Texts{"n.1@10 n.22@31"});
    CHECK(edges(document)[1] == "h.1@0 c.10@5");
}

TEST_CASE("the heads of a table that goes on beside a pull quote stand on the grid")
{
    ColumnStory made;
    ComputedStyle pull = PageStory::body();
    pull.line_height = 21_pt;
    pull.block_snap = true;
    ComputedStyle spanning = PageStory::body();
    spanning.column_span = true;
    const auto row = [&](const std::string& name, RowPlace place) {
        ParallelBlock block;
        block.cells.push_back({0_mm, 46_mm, {{made.lines(name, 1)}}});
        block.of = {1, place};
        return Block{std::move(block)};
    };
    std::vector<Block>& flow = made.part().flow;
    flow = {{made.lines("h", 1, made.style(spanning))},
            {made.lines("p", 1, made.style(pull))},
            row("g", RowPlace::TableHead)};
    for (int number = 1; number <= 40; ++number)
        flow.push_back(row("t" + std::to_string(number), RowPlace::TableBody));
    CHECK(columns(made.fill().pages[0]) == Texts{"20mm: h.1@0 t20.1@23", "72mm: g.1@2 t40.1@22"});
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
    made.part().flow = {{made.lines("a", 32)}, {with_note(made.lines("b", 40), made.lines("n", 2))}};
    CHECK(columns(made.fill().pages[0]) ==
          Texts{"20mm: a.1@0 a.32@31", "72mm: b@0 n.2@31", "74mm: .1@0 .1@0"});
}

TEST_CASE("a note that its column cannot hold goes on at the foot of the next, or of the next page")
{
    ColumnStory made;
    made.part().flow = {
        {made.lines("a", 20)}, {with_note(made.lines("b", 4), made.lines("n", 24))}, {made.lines("c", 90)}};
    CHECK(feet(made.fill()) == Texts{"n.1@22 n.10@31", "n.11@18 n.24@31"});
    made.story.parts[0].flow[0] = {made.lines("a", 52)};
    CHECK(feet(made.fill()) == Texts{"n.1@22 n.10@31", "n.11@18 n.24@31"});
    CHECK(made.report.empty());
}

TEST_CASE("a note longer than a page of columns is told over pages to its end")
{
    ColumnStory made;
    made.part().flow = {{with_note(made.lines("a", 3), made.lines("n", 150))}, {made.lines("b", 90)}};
    const Document document = made.fill();
    CHECK(feet(document) ==
          Texts{"n.1@3 n.29@31", "n.30@0 n.61@31", "n.62@2 n.91@31", "n.92@0 n.123@31", "n.124@5 n.150@31"});
    std::size_t notes = 0, lines = 0;
    for (const Page& page : document.pages)
        for (const std::string& text : said(page)) ++(text[0] == 'n' ? notes : lines);
    CHECK(notes == 150);
    CHECK(lines == 94); // the mark stands apart
    CHECK(made.report.empty());
}

TEST_CASE("what the last column leaves of a note stands alone where the text ends")
{
    ColumnStory made;
    made.part().flow = {{with_note(made.lines("a", 3), made.lines("n", 150))}};
    const Document document = made.fill();
    CHECK(feet(document) ==
          Texts{"n.1@3 n.29@31", "n.30@0 n.61@31", "n.62@0 n.93@31", "n.94@0 n.125@31", "n.126@7 n.150@31"});
    CHECK(made.report.empty());
}

TEST_CASE("of pages in columns those are counted that end inside a note")
{
    ColumnStory made;
    made.part().flow = {{with_note(made.lines("a", 3), made.lines("n", 150))}, {made.lines("b", 90)}};
    const Document document = fill_with(fixed_setter(made.story), made.story, made.layout,
                                        default_page_costs(), made.jobs, made.report, Counting::On);
    CHECK(document.page_statistics.split_notes == 2);
}

TEST_CASE("a note called in what spans the columns goes on at the foot of the second")
{
    ColumnStory made;
    ComputedStyle spanning = PageStory::body();
    spanning.column_span = true;
    made.part().flow = {{with_note(made.lines("h", 1, made.style(spanning)), made.lines("n", 40))}};
    CHECK(feet(made.fill()) == Texts{"n.1@1 n.31@31", "n.32@23 n.40@31"});
    CHECK(made.report.empty());
}

TEST_CASE("above a block that spans the columns no note goes over to the next")
{
    ColumnStory made;
    ComputedStyle spanning = PageStory::body();
    spanning.column_span = true;
    made.part().flow = {{with_note(made.lines("a", 20), made.lines("n", 12))},
                        {made.lines("h", 1, made.style(spanning))},
                        {with_note(made.lines("b", 30), made.lines("n", 30))}};
    CHECK(feet(made.fill()) == Texts{"n.1@20 n.12@31", "n.1@2 n.30@31"});
    CHECK(made.report.empty());
}

TEST_CASE("columns of text from right to left begin on the right")
{
    ColumnStory made;
    made.story.info.language = {"ar"};
    made.part().flow = {{made.lines("a", 64)}};
    CHECK(columns(made.fill().pages[0]) == Texts{"72mm: a.1@0 a.32@31", "20mm: a.33@0 a.64@31"});
    made.story.parts[0].flow = {{with_note(made.lines("a", 60), made.lines("n", 40))}};
    CHECK(feet(made.fill()) ==
          Texts{"n.1@24 n.8@31", "n.9@0 n.40@31"}); // the rest is read behind the beginning
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
