#include "pages/page_story.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

namespace
{

PlacedBox text_box(TextBlock block, BoxPlace place, Length width = 50_mm)
{
    PlacedText text;
    text.width = width;
    text.blocks = {{std::move(block)}};
    return {text, place, {}};
}

BoxPlace at_edge(Edge edge, Length x, double line)
{
    BoxPlace place;
    place.edge = edge;
    place.x = x;
    place.line = line;
    return place;
}

/// The x of a page's first glyphs, in millimetres.
double x_of(const Page& page)
{
    return std::get<GlyphsMark>(page.marks[0].form).at.x.in_millimetres();
}

/// Two pages, a recto and a verso, that bear one box.
Document spread(PlacedBox box, PageStory& made)
{
    for (int page = 0; page < 2; ++page) made.part().first_boxes = {box};
    return made.fill();
}

} // namespace

TEST_CASE("edges of spine and fore edge are mirrored on left pages, those of the frame are not")
{
    const auto xs = [](Edge edge, Length x) {
        PageStory made;
        const Document document = spread(text_box(PageStory::text("x"), at_edge(edge, x, 0)), made);
        return std::pair(x_of(document.pages[0]), x_of(document.pages[1]));
    };
    // The frame is at 20 mm on a recto, at 30 mm on a verso; the box is 50 mm wide.
    CHECK(xs(Edge::Left, 10_mm) == std::pair(10.0, 10.0));
    CHECK(xs(Edge::Spine, 10_mm) == std::pair(10.0, 88.0));
    CHECK(xs(Edge::ForeEdge, 10_mm) == std::pair(88.0, 10.0));
    CHECK(xs(Edge::FrameStart, 0_mm) == std::pair(20.0, 30.0));
    CHECK(xs(Edge::FrameEnd, 0_mm) == std::pair(68.0, 78.0));
}

TEST_CASE("text that is aligned by the binding stands there on either page, in books bound on either side")
{
    const auto xs = [](TextAlign align, Binding binding) {
        PageStory made;
        made.layout.masters[0].binding = binding;
        ComputedStyle style = PageStory::body();
        style.text_align = align;
        const TextBlock text = PageStory::text("xxxx", made.style(style)); // 22 pt wide
        const Document document = spread(text_box(text, at_edge(Edge::Left, 10_mm, 0), 32_pt), made);
        return std::pair(x_of(document.pages[0]), x_of(document.pages[1]));
    };
    const double near = 10, far = (10_mm + 10_pt).in_millimetres();
    CHECK(xs(TextAlign::Inside, Binding::Left) == std::pair(near, far));
    CHECK(xs(TextAlign::Outside, Binding::Left) == std::pair(far, near));
    CHECK(xs(TextAlign::Inside, Binding::Right) == std::pair(far, near));
    CHECK(xs(TextAlign::Outside, Binding::Right) == std::pair(near, far));
    CHECK(xs(TextAlign::Left, Binding::Right) == std::pair(near, near));
}

TEST_CASE("a master that is not mirrored sets every page as a right one")
{
    PageStory made;
    made.layout.masters[0].mirrored = false;
    const Document document = spread(text_box(PageStory::text("x"), at_edge(Edge::ForeEdge, 10_mm, 0)), made);
    CHECK(x_of(document.pages[1]) == 88);
}

TEST_CASE("a box stands on the side it is for")
{
    PageStory made;
    BoxPlace place = at_edge(Edge::FrameStart, 0_mm, 34);
    place.side = PageSide::Left;
    const Document document = spread(text_box(PageStory::text("x"), place), made);
    CHECK(said(document.pages[0]).empty());
    CHECK(said(document.pages[1]) == Texts{"x@34"});
}

TEST_CASE("a folio says the number of its page, whatever stands beside it")
{
    PageStory made;
    TextBlock block = PageStory::text("page 0.");
    TextRun folio = block.runs[0], rest = block.runs[0];
    block.runs[0].end = folio.begin = 5;
    folio.end = rest.begin = 6;
    folio.purpose = RunPurpose::Folio;
    block.runs.push_back(folio);
    block.runs.push_back(rest);
    for (int page = 0; page < 12; ++page)
        made.part().first_boxes = {text_box(block, at_edge(Edge::FrameStart, 0_mm, 34))};
    const Document document = made.fill();
    CHECK(said(document.pages[0]) == Texts{"page @34", "1@34", ".@34"});
    CHECK(said(document.pages[11]) == Texts{"page @34", "12@34", ".@34"});
}

TEST_CASE("lines of a box follow their own leading from its first line, or up from its last")
{
    PageStory made;
    ComputedStyle author = PageStory::body();
    author.line_height = 21_pt;
    const StyleId style = made.style(author);
    BoxPlace last = at_edge(Edge::Left, 0_mm, 28.5);
    last.last_line = true;
    made.part().first_boxes = {text_box(made.lines("a", 2, style), at_edge(Edge::Left, 0_mm, 9.5)),
                               text_box(made.lines("b", 3, style), last)};
    CHECK(said(made.fill().pages[0]) == Texts{"a.1@9.5", "a.2@11", "b.1@25.5", "b.2@27", "b.3@28.5"});
}

TEST_CASE("a field that touches the trim goes on to the bleed where it bleeds")
{
    PageStory made;
    PlacedField slip;
    slip.size = {10_mm, 44.8_mm};
    slip.fill = Paint{};
    slip.bleeds = true;
    BoxPlace place;
    place.edge = Edge::Left;
    place.x = 129_mm;
    PlacedField flood = slip;
    flood.size = {148_mm, 210_mm};
    BoxPlace corner;
    corner.edge = Edge::Left;
    made.part().first_boxes = {{flood, corner, {}}, {slip, place, {}}};
    const Document document = made.fill();
    CHECK(path(document.pages[0], 0)->box == Rect{{-3_mm, -3_mm}, {154_mm, 216_mm}});
    CHECK(path(document.pages[0], 1)->box == Rect{{129_mm, -3_mm}, {10_mm, 47.8_mm}});
    CHECK(document.pages[0].marks[0].meaning.artifact == Artifact::Background);
}

TEST_CASE("fields lie under the text of the page and of its boxes")
{
    PageStory made;
    PlacedField field;
    field.size = {10_mm, 10_mm};
    field.fill = Paint{};
    StoryPart& part = made.part();
    part.flow = {{made.lines("a", 1)}};
    part.first_boxes = {text_box(made.lines("b", 1), at_edge(Edge::Left, 0_mm, 3)), {field, {}, {}}};
    const Document document = made.fill();
    REQUIRE(document.pages[0].marks.size() == 3);
    CHECK(std::holds_alternative<PathMark>(document.pages[0].marks[0].form));
    CHECK(said(document.pages[0]) == Texts{"a.1@0", "b.1@3"});
}

TEST_CASE("the first alternative that keeps to its lines and above its limit is set")
{
    PageStory made;
    ComputedStyle large = PageStory::body(), small = PageStory::body();
    large.line_height = 42_pt;
    small.line_height = 28_pt;
    const StyleId first = made.style(large), second = made.style(small);
    const auto fit = [&](int lines, std::optional<double> above) {
        FitBlock block;
        block.alternatives.push_back({4, {{made.lines("large", lines, first)}}});
        block.alternatives.push_back({0, {{made.lines("small", lines, second)}}});
        PlacedText text;
        text.width = 90_mm;
        text.above_line = above;
        text.blocks = {{block}};
        made.story.parts.clear();
        made.part().first_boxes = {{text, at_edge(Edge::Left, 16_mm, 9), {}}};
        return said(made.fill().pages[0]).back();
    };
    CHECK(fit(4, 24) == "large.4@18");
    CHECK(fit(5, 24) == "small.5@17");
    CHECK(fit(4, 18) == "small.4@15");
    CHECK(made.report.empty());
    CHECK(fit(9, 24) == "small.9@25");
    CHECK(codes(made.report) == Texts{"box-overfull"});
}

TEST_CASE("vertical columns stand on their axis, and a box can stand below the last of them")
{
    PageStory made;
    ColumnText column;
    column.text = PageStory::text("abcd");
    column.cell = 27_pt;
    BoxPlace place;
    place.x = 121_mm;
    place.y = 25_mm;
    PlacedField seal;
    seal.size = {11_mm, 11_mm};
    seal.fill = Paint{};
    BoxPlace below;
    below.x = -5.5_mm;
    below.below = 10_mm;
    made.part().first_boxes = {{column, place, {}}, {seal, below, {}}};
    const Document document = made.fill();
    CHECK(path(document.pages[0])->box.at == Point{115.5_mm, 35_mm + 108_pt});
    CHECK(std::get<GlyphsMark>(document.pages[0].marks[1].form).at == Point{121_mm, 25_mm});
}

TEST_CASE("words that lead somewhere have an area over all their runs in the line")
{
    PageStory made;
    TextBlock block = PageStory::text("see office@example.org now");
    TextRun link = block.runs[0], rest = block.runs[0];
    block.runs[0].end = link.begin = 4;
    link.end = rest.begin = 22;
    link.link = "mailto:office@example.org";
    link.link_element = ElementId{7};
    block.runs.push_back(link);
    block.runs.push_back(rest);
    made.part().flow = {{block}};
    const Document document = made.fill();
    REQUIRE(document.pages[0].marks.size() == 4);
    const auto& area = std::get<LinkMark>(document.pages[0].marks[3].form);
    CHECK(area.box.at == Point{20_mm + 22_pt, 25_mm - 8.8_pt});
    CHECK(area.box.size == Size{99_pt, 11.55_pt});
    CHECK(area.says == "mailto:office@example.org");
    CHECK(area.element == ElementId{7});
}
