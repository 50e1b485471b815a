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
