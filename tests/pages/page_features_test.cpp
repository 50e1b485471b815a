#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "pages/page_story.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

namespace
{

/// A text whose first line calls a note of so many lines.
TextBlock with_note(TextBlock block, TextBlock note)
{
    TextRun mark = block.runs[0];
    mark.end = block.runs[0].begin = 1;
    mark.purpose = RunPurpose::NoteMark;
    mark.note = static_cast<int>(block.notes.size());
    block.runs.insert(block.runs.begin(), mark);
    block.notes.push_back(std::move(note));
    return block;
}

/// A figure of one picture, so many lines of the grid high.
Block figure(int lines, FloatTo to, StyleId style = {})
{
    PictureBlock picture;
    picture.picture.width = 278;
    picture.picture.height = static_cast<std::uint32_t>(14 * lines);
    picture.width = 278_pt;
    picture.style = style;
    FloatBlock block;
    block.to = to;
    block.blocks = {{std::move(picture)}};
    return {std::move(block)};
}

/// The pictures of a page as `head+height`, in lines of the grid from the first baseline.
Texts pictures(const Page& page)
{
    Texts found;
    for (const Mark& mark : page.marks)
        if (const auto* picture = std::get_if<PictureMark>(&mark.form))
            found.push_back(fmt::format("{:g}+{:g}", (picture->box.at.y - 25_mm) / 14_pt,
                                        picture->box.size.height / 14_pt));
    return found;
}

struct FigureStory : PageStory {
    StyleId spaced;
    FigureStory()
    {
        layout.masters[0].frame_width = 278_pt;
        ComputedStyle style = body();
        style.space_before = style.space_after = 14_pt;
        spaced = this->style(style);
    }
};

/// A row of one line, of the heads or the body of a table.
Block row(const std::string& name, RowPlace place)
{
    ParallelBlock block;
    block.cells.push_back({0_mm, 98_mm, {{PageStory::lines(name, 1)}}});
    block.of = {1, place};
    return {std::move(block)};
}

} // namespace

TEST_CASE("a paragraph takes a line more or fewer where that makes the better pages")
{
    PageStory made;
    ComputedStyle heading = PageStory::body();
    heading.keep_with_next = 3;
    const StyleId style = made.style(heading);
    // Page 3 would end with the heading: one line more above it, and both pages are full.
    made.part().flow = {{made.lines("a", 32)}, {made.lines("b", 20)},       {made.lines("~c", 42)},
                        {made.lines("d", 1)},  {made.lines("h", 1, style)}, {made.lines("e", 20)}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.32@31", "b.1@0 ~c.12@31", "~c.13@0 d.1@31", "h.1@0 e.20@20"});

    // One line fewer, and no line is left for a page of its own.
    made.story.parts[0].flow = {{made.lines("~a", 20)}, {made.lines("b", 13)}};
    CHECK(edges(made.fill()) == Texts{"~a.1@0 b.13@31"});
    CHECK(made.report.empty());
}

TEST_CASE("a paragraph keeps its best number of lines where its pages are good")
{
    PageStory made;
    made.part().flow = {{made.lines("~a", 32)}, {made.lines("~b", 32)}};
    CHECK(edges(made.fill()) == Texts{"~a.1@0 ~a.32@31", "~b.1@0 ~b.32@31"});
}

TEST_CASE("notes of a page that paragraphs were set anew for stand with their marks")
{
    PageStory made;
    ComputedStyle heading = PageStory::body();
    heading.keep_with_next = 3;
    TextBlock noted = made.lines("~c", 41);
    noted = with_note(noted, made.lines("n", 1));
    made.part().flow = {{made.lines("a", 32)},
                        {made.lines("b", 20)},
                        {noted},
                        {made.lines("d", 1)},
                        {made.lines("h", 1, made.style(heading))},
                        {made.lines("e", 20)}};
    const Document document = made.fill();
    std::size_t notes = 0;
    for (const Page& page : document.pages)
        for (const std::string& text : said(page)) notes += text.starts_with("n.1");
    CHECK(notes == 1);
}

TEST_CASE("a note that its page cannot hold goes on at the foot of the next")
{
    PageStory made;
    made.part().flow = {
        {made.lines("a", 28)}, {with_note(made.lines("b", 4), made.lines("n", 8))}, {made.lines("c", 40)}};
    const Document document = made.fill();
    const Texts first = said(document.pages[0]), second = said(document.pages[1]);
    CHECK(first.back() == "n.2@31");
    CHECK(second.back() == "n.8@31");
    CHECK(made.report.empty());
    Texts all;
    for (const Page& page : document.pages)
        for (const std::string& text : said(page))
            if (text[0] == 'n') all.push_back(text.substr(0, text.find('@')));
    CHECK(all == Texts{"n.1", "n.2", "n.3", "n.4", "n.5", "n.6", "n.7", "n.8"});
}

TEST_CASE("rules above notes and above blocks begin where their text does")
{
    const auto lefts = [](const std::string& language) {
        PageStory made;
        ComputedStyle ruled = PageStory::body();
        ruled.rule_before_length = 16_mm;
        ruled.rule_before_thickness = 1_pt;
        ruled.rule_before_space = 4_pt;
        const StyleId style = made.style(ruled);
        TextBlock text = made.lines("a", 2, style), note = made.lines("n", 1, style);
        text.language = note.language = {language};
        made.part().flow = {{with_note(std::move(text), std::move(note))}};
        const Page page = made.fill().pages[0];
        return std::array{path(page, 0)->box.at.x, path(page, 1)->box.at.x};
    };
    CHECK(lefts("en-GB") == std::array{20_mm, 20_mm});
    CHECK(lefts("ar") == std::array{102_mm, 102_mm}); // a frame of 98 mm from 20 mm
}

TEST_CASE("a note longer than a page is told over pages to its end")
{
    PageStory made;
    made.part().flow = {{with_note(made.lines("a", 3), made.lines("n", 90))}, {made.lines("b", 30)}};
    const Document document = made.fill();
    std::size_t notes = 0, lines = 0;
    for (const Page& page : document.pages)
        for (const std::string& text : said(page)) ++(text[0] == 'n' ? notes : lines);
    CHECK(notes == 90);
    CHECK(lines == 34); // the mark stands apart
    CHECK(made.report.empty());
}

TEST_CASE("a note of three lines or fewer is not parted")
{
    PageStory made;
    made.part().flow = {{made.lines("a", 27)}, {with_note(made.lines("b", 5), made.lines("n", 3))}};
    for (const Page& page : made.fill().pages) {
        const Texts texts = said(page);
        const auto notes =
            std::count_if(texts.begin(), texts.end(), [](const auto& text) { return text[0] == 'n'; });
        CHECK((notes == 0 || notes == 3));
    }
}

TEST_CASE("a figure stands at the head or the foot of the page that calls it, its white clear of the text")
{
    FigureStory made;
    made.part().flow = {{made.lines("a", 3)}, figure(8, FloatTo::Top, made.spaced), {made.lines("b", 37)}};
    Document document = made.fill();
    CHECK(pictures(document.pages[0]) == Texts{"-1+8"});
    // The picture's foot is on line 7: one line of white, and the text begins on line 9.
    CHECK(edges(document)[0] == "a.1@9 b.20@31");

    made.story.parts[0].flow[1] = figure(8, FloatTo::Bottom, made.spaced);
    document = made.fill();
    CHECK(pictures(document.pages[0]) == Texts{"23+8"});
    CHECK(edges(document)[0] == "a.1@0 b.20@22");
}

TEST_CASE("a figure stands above the notes of its page")
{
    FigureStory made;
    made.part().flow = {{with_note(made.lines("a", 3), made.lines("n", 2))},
                        figure(8, FloatTo::Bottom, made.spaced),
                        {made.lines("b", 37)}};
    const Document document = made.fill();
    REQUIRE(pictures(document.pages[0]).size() == 1);
    const Texts texts = said(document.pages[0]);
    CHECK(texts.back() == "n.2@31");
    for (const Mark& mark : document.pages[0].marks)
        if (const auto* picture = std::get_if<PictureMark>(&mark.form))
            CHECK(picture->box.at.y + picture->box.size.height <= 25_mm + 14_pt * 29);
}

TEST_CASE("a figure that its page does not hold waits for the next, and the text goes on")
{
    FigureStory made;
    made.part().flow = {
        {made.lines("a", 30)}, figure(20, FloatTo::SnapBlock, made.spaced), {made.lines("b", 40)}};
    const Document document = made.fill();
    CHECK(edges(document)[0] == "a.1@0 b.2@31");
    CHECK(pictures(document.pages[1]) == Texts{"-1+20"});
    CHECK(made.report.empty());
}

TEST_CASE("figures keep their order, and those that are left have a page of their own")
{
    FigureStory made;
    made.part().flow = {{made.lines("a", 4)},
                        figure(20, FloatTo::Top, made.spaced),
                        figure(21, FloatTo::Top, made.spaced),
                        figure(22, FloatTo::Top, made.spaced),
                        {made.lines("b", 2)}};
    const Document document = made.fill();
    Texts all;
    for (const Page& page : document.pages)
        for (const std::string& picture : pictures(page)) all.push_back(picture);
    CHECK(all == Texts{"-1+20", "-1+21", "-1+22"});
    CHECK(document.pages.size() == 3);
}

TEST_CASE("nothing that was called floats past what begins a page of its own")
{
    FigureStory made;
    ComputedStyle own = PageStory::body();
    own.break_before = BreakBefore::Page;
    made.part().flow = {
        {made.lines("a", 30)}, figure(20, FloatTo::Top, made.spaced), {made.lines("c", 2, made.style(own))}};
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 3);
    CHECK(pictures(document.pages[1]) == Texts{"-1+20"});
    CHECK(edges(document)[2] == "c.1@0 c.2@1");
}

TEST_CASE("a figure higher than a page is set all the same, and told")
{
    FigureStory made;
    made.part().flow = {{made.lines("a", 3)}, figure(40, FloatTo::Top, made.spaced), {made.lines("b", 3)}};
    const Document document = made.fill();
    std::size_t count = 0;
    for (const Page& page : document.pages) count += pictures(page).size();
    CHECK(count == 1);
    CHECK(codes(made.report) == Texts{"page-overfull"});
}

TEST_CASE("a block may ask for a page of its own behind it")
{
    PageStory made;
    ComputedStyle own = PageStory::body();
    own.break_after = BreakBefore::Recto;
    made.part().flow = {{made.lines("a", 2, made.style(own))}, {made.lines("b", 2)}};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.2@1", "–", "b.1@0 b.2@1"});
}

TEST_CASE("the heads of a table are set again on every page that it continues on")
{
    PageStory made;
    const auto rule = [](RowPlace place) {
        RuleBlock block;
        block.thickness = 0.35_pt;
        block.shift = 5_pt;
        block.of = {1, place};
        return Block{block};
    };
    StoryPart& part = made.part();
    part.flow = {{made.lines("a", 28)},
                 rule(RowPlace::TableHead),
                 row("h", RowPlace::TableHead),
                 rule(RowPlace::TableHead)};
    for (int number = 1; number <= 40; ++number)
        part.flow.push_back(row("r" + std::to_string(number), RowPlace::TableBody));
    part.flow.push_back(rule(RowPlace::TableBody));
    const Document document = made.fill();
    CHECK(edges(document) == Texts{"a.1@0 r3.1@31", "h.1@0 r34.1@31", "h.1@0 r40.1@6"});
    CHECK(said(document.pages[1])[1] == "r4.1@1");
    // Below the heads that are set again, the rule too; what is repeated is no reading matter.
    REQUIRE(path(document.pages[1], 1));
    CHECK(path(document.pages[1], 1)->box.at.y == 25_mm + 5_pt);
    CHECK(document.pages[1].marks.front().meaning.artifact == Artifact::Header);
}

TEST_CASE("a table's heads do not stand alone at the foot of a page")
{
    PageStory made;
    made.part().flow = {{made.lines("a", 31)}, row("h", RowPlace::TableHead), row("r", RowPlace::TableBody)};
    CHECK(edges(made.fill()) == Texts{"a.1@0 a.31@30", "h.1@0 r.1@1"});
}

TEST_CASE("the white above a heading grows by a line where that evens the feet of a spread")
{
    PageStory made;
    ComputedStyle heading = PageStory::body();
    heading.space_before = 28_pt;
    heading.space_before_maximum = 42_pt;
    heading.keep_with_next = 3;
    // Page 2 can only be short by a line, or begin page 3 with a last one; page 3 is made so, too.
    made.part().flow = {{made.lines("a", 32)},
                        {made.lines("b", 31)},
                        {made.lines("c", 3)},
                        {made.lines("d", 10)},
                        {made.lines("h", 1, made.style(heading))},
                        {made.lines("e", 40)}};
    const Texts found = edges(made.fill());
    CHECK(found[1] == "b.1@0 b.31@30");
    CHECK(found[2].ends_with("@30"));
}

TEST_CASE("an initial keeps its room below a text of fewer lines, and no page parts the lines beside it")
{
    PageStory made;
    ComputedStyle initial = PageStory::body();
    initial.initial_lines = 3;
    const StyleId style = made.style(initial);
    made.part().flow = {{made.lines("a", 1, style)}, {made.lines("b", 2)}};
    CHECK(said(made.fill().pages[0]) == Texts{"Ia@2", "a.1@0", "b.1@3", "b.2@4"});
    made.story.parts[0].flow = {{made.lines("x", 30)}, {made.lines("a", 5, style)}};
    CHECK(edges(made.fill())[0] == "x.1@0 x.30@29");
}

TEST_CASE("figures that wait before a right-hand page take the pages up to it, without blanks")
{
    FigureStory made;
    ComputedStyle own = PageStory::body();
    own.break_before = BreakBefore::Recto;
    made.part().flow = {{made.lines("a", 30)},
                        figure(28, FloatTo::Top, made.spaced),
                        figure(28, FloatTo::Top, made.spaced),
                        {made.lines("c", 2, made.style(own))}};
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 5);
    CHECK(pictures(document.pages[1]).size() == 1);
    CHECK(pictures(document.pages[2]).size() == 1);
    CHECK(edges(document)[4] == "c.1@0 c.2@1");
}
