#include "pages/page_story.hpp"
#include "pages/section_of_page.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

namespace
{

/// Headings, each on a page of its own or on that of others.
struct Headings {
    std::vector<OutlineEntry> outline;
    std::vector<std::uint32_t> pages;
    void add(const std::string& title, int level, std::uint32_t page, std::uint32_t version = 1)
    {
        outline.push_back({title, {"en"}, AnchorId(pages.size()), level, version});
        pages.push_back(page);
    }
    std::string on(std::size_t page, int level, SectionOnPage which = SectionOnPage::First,
                   std::uint32_t version = 1) const
    {
        const OutlineEntry* section = section_of_page(outline, pages, page, {version, level, which});
        return section ? section->title : "";
    }
};

Headings headings()
{
    Headings made;
    made.add("Essay", 0, 0);
    made.add("One", 1, 1);
    made.add("One a", 2, 1);
    made.add("One b", 2, 1);
    made.add("Two", 1, 3);
    made.add("Two a", 2, 4);
    made.add("Other", 0, 5, 2);
    return made;
}

} // namespace

TEST_CASE("a page is in the section that begins on it, else in the one that it begins in")
{
    const Headings made = headings();
    CHECK(made.on(0, 1).empty());
    CHECK(made.on(1, 1) == "One");
    CHECK(made.on(2, 1) == "One");
    CHECK(made.on(3, 1) == "Two");
    CHECK(made.on(9, 1) == "Two");
}

TEST_CASE("of several sections that begin on a page the first is meant or the last")
{
    const Headings made = headings();
    CHECK(made.on(1, 2) == "One a");
    CHECK(made.on(1, 2, SectionOnPage::Last) == "One b");
    CHECK(made.on(2, 2) == "One b");
}

TEST_CASE("a heading of a higher level ends a section, and so does another part")
{
    const Headings made = headings();
    CHECK(made.on(3, 2).empty());
    CHECK(made.on(4, 2) == "Two a");
    CHECK(made.on(5, 1, SectionOnPage::First, 2).empty());
}

TEST_CASE("a section that stands on no page is on none")
{
    Headings made;
    made.add("Left out", 1, no_page);
    CHECK(made.on(7, 1).empty());
}

TEST_CASE("a running head is set for each page with the section it is in, and left out where there is none")
{
    PageStory made;
    TextBlock heading = made.lines("h", 1);
    heading.anchor = AnchorId{0};
    made.story.anchors = 1;
    made.story.outline.push_back({"Reading", {"en-GB"}, AnchorId{0}, 1, 1});
    made.part().flow = {{made.lines("a", 40)}, {heading}, {made.lines("b", 60)}};
    TextBlock head = made.text("0");
    head.runs[0].purpose = RunPurpose::SectionTitle;
    head.runs[0].section = {1, 1, SectionOnPage::First};
    PlacedBox box;
    box.form = PlacedText{98_mm, {{head}}, std::nullopt};
    box.place.edge = Edge::Left;
    box.place.line = -2;
    made.story.parts[0].first_boxes = made.story.parts[0].boxes = {box};
    const Document document = made.fill();
    CHECK(edges(document) ==
          Texts{"a.1@0 a.32@31", "a.33@0 Reading@-2", "b.24@0 Reading@-2", "b.56@0 Reading@-2"});
}
