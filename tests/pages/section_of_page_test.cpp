#include "pages/page_story.hpp"
#include "pages/page_words.hpp"
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

namespace
{

/// A running head of runs that say this: `1` and `2` are sections of these levels, `#` is the folio, `=`
/// begins a separator.
TextBlock head_of(const Texts& parts)
{
    TextBlock head = PageStory::text("");
    head.runs.clear();
    for (const std::string& part : parts) {
        TextRun run;
        run.begin = static_cast<std::uint32_t>(head.text.size());
        if (part == "1" || part == "2") {
            run.purpose = RunPurpose::SectionTitle;
            run.section.level = part == "1" ? 1 : 2;
        }
        if (part == "#") run.purpose = RunPurpose::Folio;
        if (part[0] == '=') run.purpose = RunPurpose::Separator;
        head.text += part[0] == '=' ? part.substr(1) : part;
        run.end = static_cast<std::uint32_t>(head.text.size());
        head.runs.push_back(run);
    }
    return head;
}

/// What a head says on page 7, in the sections that are there.
std::string said_by(const Texts& parts, const OutlineEntry* first, const OutlineEntry* second)
{
    std::vector<Block> blocks{{head_of(parts)}};
    put_page_words(blocks,
                   {"7", [&](const WantedSection& wanted) { return wanted.level == 1 ? first : second; }});
    return blocks.empty() ? "" : std::get<TextBlock>(blocks[0].form).text;
}

} // namespace

TEST_CASE("a separator of a running head stands only between two things that are there")
{
    const OutlineEntry one{"One", {"en"}, AnchorId{0}, 1, 0}, two{"Two", {"en"}, AnchorId{0}, 2, 0};
    const Texts titles{"1", "= · ", "2"}, all{"#", "= | ", "1", "= · ", "2"};
    CHECK(said_by(titles, &one, &two) == "One · Two");
    CHECK(said_by(titles, &one, nullptr) == "One");
    CHECK(said_by(titles, nullptr, &two) == "Two");
    CHECK(said_by(titles, nullptr, nullptr).empty());
    CHECK(said_by(all, nullptr, &two) == "7 | Two");
    CHECK(said_by(all, nullptr, nullptr) == "7");
    CHECK(said_by({"1", "= · ", "\u2028", "= · ", "2"}, &one, &two) == "One\u2028Two");
}

TEST_CASE(
    "what is emphasised in the title of a section is so in a running head of the style it was dressed for")
{
    OutlineEntry section{"The margins", {"en"}, AnchorId{0}, 1, 0};
    DressedTitle dressed{StyleId{}, "The margins", {TextRun(), TextRun()}};
    dressed.runs[0].end = dressed.runs[1].begin = 4;
    dressed.runs[1].end = 11;
    dressed.runs[1].style = StyleId{5};
    section.dressed = {dressed};
    std::vector<Block> blocks{{head_of({"#", "= · ", "1"})}};
    put_page_words(blocks, {"7", [&](const WantedSection&) { return &section; }});
    const auto& head = std::get<TextBlock>(blocks[0].form);
    CHECK(head.text == "7 · The margins");
    REQUIRE(head.runs.size() == 4);
    CHECK(head.runs[2].style == StyleId{});
    CHECK(head.runs[3].style == StyleId{5});
    CHECK(head.text.substr(head.runs[3].begin) == "margins");
}
