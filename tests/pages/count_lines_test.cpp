#include "pages/count_lines.hpp"

#include "pages/page_story.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// Sets every line but a paragraph's last as a filled one, with a space in the same place.
TextSetter filling_setter(const Story& story)
{
    TextSetter setter = fixed_setter(story);
    setter.text = [text = setter.text](const TextBlock& block,
                                       const TextRoom& room) -> std::shared_ptr<const SetText> {
        auto set = std::make_shared<SetText>(*text(block, room));
        for (Line& line : set->lines)
            if (!line.last) line.spaces.push_back({10_pt, 3_pt, 1});
        return set;
    };
    return setter;
}

struct Counted : PageStory {
    Counted() { story.styles[0].text_align = TextAlign::Justify; }

    std::vector<LineStatistics> count()
    {
        report = {};
        return fill_with(filling_setter(story), story, layout, default_page_costs(), jobs, report,
                         Counting::On)
            .line_statistics;
    }
};

} // namespace

TEST_CASE("nothing is counted where nobody asks")
{
    PageStory made;
    made.part().flow.push_back({made.lines("a", 3)});
    CHECK(made.fill().line_statistics.empty());
}

TEST_CASE("lines are counted over all, then by part; a part without lines is not there")
{
    Counted made;
    StoryPart& cover = made.part();
    cover.name = "cover";
    StoryPart& essay = made.part();
    essay.name = "essay";
    essay.anchor = AnchorId{0};
    essay.flow.push_back({made.lines("a", 40)});
    StoryPart& second = made.part(PartStart::Next);
    second.name = "essay";
    second.anchor = AnchorId{1};
    second.flow.push_back({made.lines("b", 2)});
    second.flow.push_back({made.lines("c", 1)});
    made.story.anchors = 2;
    made.story.outline = {{"First", {}, AnchorId{0}, 0}, {"Second", {}, AnchorId{1}, 0}};
    made.story.info.language = {"en-GB"};
    second.meaning.element = made.story.structure.add(Role::Art, no_element, {});
    made.story.structure[second.meaning.element].language = {"zh-Hans"};

    const auto counted = made.count();
    REQUIRE(counted.size() == 3);
    CHECK(counted[0].part.empty());
    CHECK(counted[0].lines == 43);
    CHECK(counted[0].paragraphs == 3);
    CHECK(counted[0].word_spaces->spaces == 40);
    CHECK(counted[1].part == "essay");
    CHECK(counted[1].title == "First");
    CHECK(counted[1].language == "en-GB");
    CHECK(counted[1].page == "2");
    CHECK(counted[1].lines == 40);
    CHECK(counted[2].title == "Second");
    CHECK(counted[2].language == "zh-Hans");
    CHECK(counted[2].page == "3");
    CHECK(counted[2].lines == 3);
    CHECK(counted[2].paragraphs == 2);
}

TEST_CASE("a river ends at the foot of a page and at the end of a block")
{
    Counted made;
    made.part().flow.push_back({made.lines("a", 60)}); // 32 lines a page
    const auto over_the_leaf = made.count();
    CHECK(over_the_leaf[0].rivers == 2);
    CHECK(over_the_leaf[0].longest_river == 32);

    Counted blocks;
    StoryPart& part = blocks.part();
    for (const char* name : {"a", "b"}) part.flow.push_back({blocks.lines(name, 3)});
    CHECK(blocks.count()[0].rivers == 0);
}

TEST_CASE("cells side by side are columns of their own")
{
    Counted made;
    ParallelBlock row;
    row.cells.push_back({0_mm, 40_mm, {{made.lines("l", 4)}}});
    row.cells.push_back({50_mm, 40_mm, {{made.lines("r", 5)}}});
    made.part().flow.push_back({row});
    const auto counted = made.count();
    CHECK(counted[0].lines == 9);
    CHECK(counted[0].paragraphs == 2);
    CHECK(counted[0].rivers == 2);
    CHECK(counted[0].longest_river == 4);
}

TEST_CASE("notes are counted with the part that calls them; boxes are not")
{
    Counted made;
    TextBlock block = made.lines("a", 3);
    block.runs.push_back(block.runs[0]);
    block.runs[0].end = block.runs[1].begin = 1;
    block.runs[0].purpose = RunPurpose::NoteMark;
    block.runs[0].note = 0;
    block.notes.push_back(made.lines("n", 2));
    StoryPart& part = made.part();
    part.name = "essay";
    part.flow.push_back({block});
    PlacedText box;
    box.width = 98_mm;
    box.blocks.push_back({made.lines("head", 1)});
    part.first_boxes.push_back({box, {}, {}});
    const auto counted = made.count();
    REQUIRE(counted.size() == 2);
    CHECK(counted[0].lines == 5);
    CHECK(counted[1].lines == 5);
    CHECK(counted[1].paragraphs == 2);
}

TEST_CASE("one thread and eight count alike")
{
    Counted one, eight;
    for (Counted* made : {&one, &eight})
        for (int part = 0; part < 8; ++part) made->part().flow.push_back({made->lines("a", 50)});
    eight.jobs = 8;
    const auto a = one.count(), b = eight.count();
    REQUIRE(a.size() == b.size());
    CHECK(a[0].lines == b[0].lines);
    CHECK(a[0].rivers == b[0].rivers);
}
