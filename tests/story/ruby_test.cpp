#include "story/story_of.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

/// The runs of the first text that holds `words`.
std::vector<TextRun> runs_of(const Story& story, std::string_view words)
{
    for (const StoryPart& part : story.parts)
        for (const Block& block : part.flow)
            if (const auto* text = std::get_if<TextBlock>(&block.form))
                if (text->text.find(words) != std::string::npos) return text->runs;
    return {};
}

/// What a run belongs to: its own text is a leaf of that.
const StructureElement& element_of(const Story& story, const TextRun& run)
{
    return story.structure[story.structure[run.meaning.element].parent];
}

std::string essay(std::string_view paragraph)
{
    return std::string(people) + "<essay id=\"one\" by=\"a\"><title>T</title><p xml:lang=\"zh-Hans\">" +
           std::string(paragraph) + "</p></essay><bio for=\"a\"><p>B.</p></bio>";
}

} // namespace

TEST_CASE("ruby is a base and its reading, half as large, each an element of its own")
{
    StoryOf made(essay("这是<ruby><rb>汉</rb><rt>hàn</rt></ruby>字"));
    const Story story = made.story();
    const auto runs = runs_of(story, "汉");
    REQUIRE(runs.size() == 4);
    CHECK(runs[1].purpose == RunPurpose::RubyBase);
    CHECK(runs[2].purpose == RunPurpose::RubyText);
    CHECK(story.style(runs[2].style).font_size == story.style(runs[1].style).font_size / 2);
    CHECK(element_of(story, runs[1]).role == Role::RB);
    CHECK(element_of(story, runs[2]).role == Role::RT);
}

TEST_CASE("bopomofo is three tenths of its base")
{
    StoryOf made(essay("<ruby><rb>字</rb><rt>ㄗˋ</rt></ruby>典"));
    const Story story = made.story();
    const auto runs = runs_of(story, "字");
    REQUIRE(runs.size() == 3);
    CHECK(story.style(runs[1].style).font_size == story.style(runs[0].style).font_size.times(0.3));
}

TEST_CASE("dots take the place of another face in Chinese, and of nothing in English")
{
    StoryOf made(essay("这是<em mark=\"dots\">重点</em>。<foreign xml:lang=\"en\">a <em "
                       "mark=\"dots\">point</em></foreign>"));
    const Story story = made.story();
    const auto runs = runs_of(story, "重点");
    REQUIRE(runs.size() == 5);
    const auto face = [&](std::size_t run) { return story.style(runs[run].style).font_role; };
    CHECK(story.style(runs[1].style).text_emphasis == TextEmphasis::Dot);
    CHECK(face(1) == face(0));
    CHECK(story.style(runs[4].style).text_emphasis == TextEmphasis::None);
    CHECK(face(4) != face(3));
}

TEST_CASE("what stands inside raised text is raised with it")
{
    StoryOf made(essay("<foreign xml:lang=\"en\">x<sup>a<em>b</em></sup></foreign>"));
    const Story story = made.story();
    for (const TextRun& run : runs_of(story, "xab"))
        if (run.begin > 0) CHECK(story.style(run.style).vertical_align == VerticalAlign::Super);
}

TEST_CASE("two names side by side have each their line, a phrase inside one shares it")
{
    StoryOf made(essay("<proper>孔<em>老</em>子</proper><proper>孟子</proper>"));
    const auto runs = runs_of(made.story(), "孟子");
    REQUIRE(runs.size() == 4);
    CHECK(runs[0].decorated == runs[1].decorated);
    CHECK(runs[1].decorated == runs[2].decorated);
    CHECK(runs[2].decorated != runs[3].decorated);
}
