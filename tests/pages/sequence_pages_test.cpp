#include "pages/page_story.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

namespace
{

/// The first words of every page.
Texts heads(const Document& document)
{
    Texts found;
    for (const Page& page : document.pages) found.push_back(said(page).empty() ? "–" : said(page).front());
    return found;
}

} // namespace

TEST_CASE("a part that starts recto leaves a truly blank page before it, with its label")
{
    PageStory made;
    made.part().flow = {{made.lines("a", 1)}};
    made.part(PartStart::Recto).flow = {{made.lines("b", 1)}};
    const Document document = made.fill();
    CHECK(heads(document) == Texts{"a.1@0", "–", "b.1@0"});
    CHECK(document.pages[1].marks.empty());
    CHECK(document.pages[1].label == "2");
}

TEST_CASE("a part that stands only in blanks takes the blank's place, or none")
{
    PageStory made;
    made.part().flow = {{made.lines("a", 1)}};
    StoryPart& leaf = made.part();
    leaf.only_in_blank = true;
    leaf.flow = {{made.lines("leaf", 1)}};
    made.part(PartStart::Recto).flow = {{made.lines("b", 1)}};
    CHECK(heads(made.fill()) == Texts{"a.1@0", "leaf.1@0", "b.1@0"});
    made.story.parts[0].flow = {{made.lines("a", 40)}};
    CHECK(heads(made.fill()) == Texts{"a.1@0", "a.33@0", "b.1@0"});
}

TEST_CASE("blanks before the last part make a multiple of four")
{
    PageStory made;
    made.part().flow = {{made.lines("a", 70)}};
    StoryPart& back = made.part();
    back.multiple_of = 4;
    back.flow = {{made.lines("z", 1)}};
    CHECK(made.fill().pages.size() == 4);
    made.story.parts[0].flow = {{made.lines("a", 30)}};
    CHECK(heads(made.fill()) == Texts{"a.1@0", "–", "–", "z.1@0"});
}

TEST_CASE("a part without a flow is one page")
{
    PageStory made;
    made.part();
    made.part(PartStart::Verso).flow = {{made.lines("b", 1)}};
    CHECK(heads(made.fill()) == Texts{"–", "b.1@0"});
}

TEST_CASE("a part that goes on stands below the one before, where both have one master")
{
    PageStory made;
    made.layout.masters.push_back(PageStory::master("other"));
    made.part().flow = {{made.lines("a", 2)}};
    made.part(PartStart::Next).flow = {{made.lines("b", 2)}};
    CHECK(heads(made.fill()) == Texts{"a.1@0"});
    made.story.parts[1].master = made.story.parts[1].first_master = 1;
    CHECK(heads(made.fill()) == Texts{"a.1@0", "b.1@0"});
}

TEST_CASE("the first page of a part has a master and boxes of its own")
{
    PageStory made;
    made.layout.masters.push_back(PageStory::master("opening"));
    made.layout.masters[1].first_line = 17;
    StoryPart& part = made.part(PartStart::Recto);
    part.first_master = 1;
    part.flow = {{made.lines("a", 30)}};
    PlacedText head;
    head.width = 98_mm;
    head.blocks = {{made.lines("head", 1)}};
    BoxPlace place;
    place.edge = Edge::FrameStart;
    place.line = -2;
    part.boxes = {{head, place, {}}};
    const Document document = made.fill();
    REQUIRE(document.pages.size() == 2);
    CHECK(document.pages[0].master == "opening");
    CHECK(said(document.pages[0]).front() == "a.1@17");
    CHECK(said(document.pages[0]).back() == "a.15@31");
    CHECK(said(document.pages[1]).back() == "head.1@-2");
}

TEST_CASE("every anchor is found on the page where it stands")
{
    PageStory made;
    made.story.anchors = 4;
    StoryPart& first = made.part();
    first.anchor = AnchorId{0};
    TextBlock late = made.lines("b", 3);
    late.anchor = AnchorId{1};
    first.flow = {{made.lines("a", 31)}, {late}};
    StoryPart& empty = made.part(PartStart::Recto);
    empty.anchor = AnchorId{2};
    ParallelBlock row;
    row.anchor = AnchorId{3};
    row.cells.push_back({0_mm, 98_mm, {{made.lines("r", 1)}}});
    made.part().flow = {{row}};
    CHECK(made.fill().anchor_pages == std::vector<std::uint32_t>{0, 1, 2, 3});
}

TEST_CASE("an anchor that stands nowhere is on no page; those that share a place are on one")
{
    PageStory made;
    made.story.anchors = 4;
    made.story.shared_anchors[AnchorId{1}] = {AnchorId{2}};
    StoryPart& part = made.part();
    part.anchor = AnchorId{0};
    TextBlock late = made.lines("b", 3);
    late.anchor = AnchorId{1};
    part.flow = {{made.lines("a", 31)}, {late}};
    CHECK(made.fill().anchor_pages == std::vector<std::uint32_t>{0, 1, 1, no_page});
}

TEST_CASE("a picture without a caption has the anchor of its figure")
{
    PageStory made;
    made.story.anchors = 1;
    PictureBlock picture;
    picture.picture.width = picture.picture.height = 1;
    picture.width = 98_mm;
    picture.anchor = AnchorId{0};
    made.part().flow = {{made.lines("a", 30)}, {picture}};
    CHECK(made.fill().anchor_pages == std::vector<std::uint32_t>{1});
}
