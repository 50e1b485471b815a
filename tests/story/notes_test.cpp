#include "story/carry_notes.hpp"
#include "story/count_notes.hpp"
#include "story/word_number.hpp"
#include "story_of.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

std::string essay(std::string_view blocks)
{
    return std::string(people) + "<essay id=\"x\" by=\"a\"><title>T</title>" + std::string(blocks) +
           "</essay>";
}

/// What stands in the flow of the last part below its first block of these words.
std::string below(std::string_view words, const std::string& text)
{
    const std::size_t at = text.find(words);
    return at == text.npos ? std::string() : text.substr(at);
}

} // namespace

TEST_CASE("endnotes are counted in letters or in Roman figures beside notes")
{
    CHECK(in_letters(1) == "a");
    CHECK(in_letters(26) == "z");
    CHECK(in_letters(27) == "aa");
    CHECK(in_letters(52) == "az");
    CHECK(in_roman(4) == "iv");
    CHECK(in_roman(1999) == "mcmxcix");
    CHECK(in_roman(4000) == "4000");
}

TEST_CASE("endnotes alone have figures; beside notes, in whichever language, letters in every language")
{
    StoryOf alone(essay("<p>A<endnote>B</endnote></p>"));
    CHECK_THAT(below("“Notes”", alone.text()), Contains("“B”\n    marker “1”"));
    StoryOf both(essay("<p>A<endnote>B</endnote></p>") +
                 "<translation of=\"x\" xml:lang=\"zh-Hans\"><title>题</title>"
                 "<p>甲<note>丙</note><endnote>乙</endnote></p></translation>");
    CHECK_THAT(below("“Notes”", both.text()), Contains("“B”\n    marker “a”"));
    CHECK_THAT(below("“注释”", both.text()), Contains("“乙”\n    marker “a”"));
}

TEST_CASE("a note at the end is a Note of a section, which its mark leads to")
{
    StoryOf of(essay("<p>A<endnote>B</endnote></p>"));
    const Story story = of.story();
    CHECK_THAT(dump(story.structure), Contains("Reference\n"));
    CHECK_THAT(dump(story.structure), Contains("Sect\n      H2 [en]\n      Note\n        Lbl\n"));
    const auto& flow = story.parts.back().flow;
    const auto& note = std::get<TextBlock>(flow.back().form);
    bool leads = false;
    for (const Block& block : flow)
        if (const auto* text = std::get_if<TextBlock>(&block.form))
            for (const TextRun& run : text->runs)
                leads = leads || (run.purpose == RunPurpose::NoteMark && run.target == note.anchor);
    CHECK(leads);
}

TEST_CASE("the note of a title stands below the first text of its page, and by itself where there is none")
{
    TextBlock title, note, body;
    note.text = "Of the title";
    body.text = "Body";
    title.notes = {note};
    for (const bool has_text : {true, false}) {
        std::vector<PlacedBox> boxes(1);
        boxes[0].form = PlacedText{{}, {{title}}, std::nullopt};
        std::vector<Block> flow{{SpaceBlock()}};
        if (has_text) flow.push_back({body});
        Structure structure;
        carry_notes(boxes, flow, structure);
        REQUIRE(flow.size() == 2);
        const auto& last = std::get<TextBlock>(flow[1].form);
        CHECK(last.text == (has_text ? "Body" : "Of the title"));
        CHECK(last.notes_from_boxes == (has_text ? 1 : 0));
    }
}

TEST_CASE("a page that bears no text of its essay says the title without its note")
{
    StoryOf of(std::string(people) +
               "<essay id=\"x\" by=\"a\"><title>T<note>N</note></title><p>A</p></essay>");
    Part half_title = of.layout->sequence.back();
    Master& master = of.layout->masters[0];
    half_title.each = "essays";
    half_title.children.clear();
    half_title.master = master.name;
    half_title.first_master.clear();
    of.layout->sequence = {half_title};
    InlineValue value;
    value.path = "essay.title";
    TextBox box;
    box.children = {{BlockTemplate{{}, {}, {}, {}, {{value, {}}}}, {}}};
    master.boxes = {{box, BoxArtifact::No, {}}};
    const Story story = of.story();
    REQUIRE(story.parts.back().first_boxes.size() == 1);
    const auto& said = std::get<PlacedText>(story.parts.back().first_boxes[0].form);
    CHECK(std::get<TextBlock>(said.blocks[0].form).text == "T");
}
