#include "story/pair_up.hpp"

#include "story_of.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Texts = std::vector<std::string>;

namespace
{

std::string two_versions(std::string_view original, std::string_view translated)
{
    return std::string(people) + "<essay id=\"x\" by=\"a\"><title>T</title>" + std::string(original) +
           "</essay><translation of=\"x\" xml:lang=\"zh-Hans\"><title>题</title>" + std::string(translated) +
           "</translation>";
}

/// The texts of blocks, `+` for each that has none of its own.
std::string said(const std::vector<Block>& blocks)
{
    std::string text;
    for (const Block& block : blocks) {
        const auto* one = std::get_if<TextBlock>(&block.form);
        text += (text.empty() ? "" : "/") + (one ? one->text : std::string("+"));
    }
    return text;
}

Texts pairs_of(const StoryPart& part)
{
    Texts pairs;
    for (const Block& block : part.flow) {
        const auto& pair = std::get<PairBlock>(block.form);
        pairs.push_back(said(pair.original.blocks) + " | " + said(pair.translation.blocks));
    }
    return pairs;
}

Story story_in(Bilingual mode, StoryOf& of)
{
    of.layout->bilingual = mode;
    return of.story();
}

} // namespace

TEST_CASE("every block stands beside its counterpart: sections, items and quotes by what is in them")
{
    StoryOf of(two_versions("<p>One.</p><section><heading>Head</heading><p>Two.</p><list><item>i</item>"
                            "<item><p>ii</p><p>iii</p></item></list><quote><p>Said.</p></quote></section>",
                            "<p>一。</p><section><heading>题目</heading><p>二。</p><list><item>甲</item>"
                            "<item><p>乙</p><p>丙</p></item></list><quote><p>曰。</p></quote></section>"));
    const Story story = story_in(Bilingual::Columns, of);
    CHECK(pairs_of(story.parts.back()) == Texts{"T/An editor/November 2026 | 题/编辑/二〇二六年十一月",
                                                "One. | 一。", "Head | 题目", "Two. | 二。", "i | 甲",
                                                "ii | 乙", "iii | 丙", "Said. | 曰。"});
}

TEST_CASE("a table is one block, whatever stands in its cells")
{
    const std::string rows = "<tbody><tr><td>1</td><td><p>2</p><p>3</p></td></tr></tbody>";
    StoryOf of(two_versions("<table><caption>C</caption>" + rows + "</table><p>End.</p>",
                            "<table><caption>表</caption>" + rows + "</table><p>完。</p>"));
    const Texts pairs = pairs_of(story_in(Bilingual::Columns, of).parts.back());
    REQUIRE(pairs.size() == 3);
    CHECK(pairs[1] == "Table 1\u2003C/+/+/+ | 表 1\u2003表/+/+/+");
    CHECK(pairs[2] == "End. | 完。");
}

TEST_CASE("the structure keeps the order of the source: the essay whole, then its translation")
{
    for (const Bilingual mode : {Bilingual::Columns, Bilingual::Facing, Bilingual::Stacked}) {
        StoryOf of(two_versions("<p>One.</p><p>Two.</p>", "<p>一。</p><p>二。</p>"));
        const Story story = story_in(mode, of);
        const auto& top = story.structure[ElementId{0}].children;
        REQUIRE(top.size() == 3);
        CHECK(story.structure[top[1]].role == Role::Art);
        CHECK(story.structure[top[1]].language.tag.empty());
        CHECK(story.structure[top[2]].role == Role::Art);
        CHECK(story.structure[top[2]].language.tag == "zh-Hans");
        CHECK(story.structure[top[1]].children.size() == story.structure[top[2]].children.size());
    }
}

TEST_CASE("on facing pages the translation is a part that stands on the rectos")
{
    StoryOf of(two_versions("<p>One.</p>", "<p>一。</p>"));
    const Story story = story_in(Bilingual::Facing, of);
    REQUIRE(story.parts.size() == 3);
    CHECK(story.parts[1].start == PartStart::Verso);
    CHECK(story.parts[1].flow.size() == 2);
    CHECK(story.parts[2].facing);
    CHECK(story.parts[2].flow.empty());
}

TEST_CASE("block under block each block is followed by its translation, whose notes are numbered on")
{
    StoryOf of(two_versions("<p>One.<note>n</note></p><p>Two.</p>", "<p>一。<note>注</note></p><p>二。</p>"));
    const Story story = story_in(Bilingual::Stacked, of);
    CHECK(said(story.parts.back().flow) ==
          "T/An editor/November 2026/题/编辑/二〇二六年十一月/One.1/一。2/Two./二。");
}

TEST_CASE("what has no counterpart stands alone at its place")
{
    StoryOf of(two_versions("<p>One.</p><p>Two.</p>", "<p>一。</p>"));
    CHECK(pairs_of(story_in(Bilingual::Columns, of).parts.back()).back() == "Two. | ");
}

TEST_CASE("an essay without a translation is set alone, a second translation after the pair")
{
    StoryOf of(two_versions("<p>One.</p>", "<p>一。</p>") +
               "<translation of=\"x\" xml:lang=\"fr\"><title>F</title><p>Un.</p></translation>"
               "<essay id=\"y\" by=\"b\"><title>Y</title><p>Other.</p></essay>");
    const Story story = story_in(Bilingual::Columns, of);
    REQUIRE(story.parts.size() == 4);
    CHECK(story.parts[1].columns);
    CHECK_FALSE(story.parts[2].columns);
    CHECK(said(story.parts[2].flow) == "F/An editor/Un.");
    CHECK(said(story.parts[3].flow) == "Y/A printer/November 2026/Other.");
}

TEST_CASE(
    "the columns are the master's, at the edges of its frame; those of a leftward original are mirrored")
{
    StoryOf of(two_versions("<p>One.</p>", "<p>一。</p>"));
    Master& master = of.layout->masters.front();
    master.original_width = Length::millimetres(40);
    master.translation_width = Length::millimetres(25);
    const auto columns = *story_in(Bilingual::Columns, of).parts.back().columns;
    CHECK(columns.original_at == Length());
    CHECK(columns.translation_at == Length::millimetres(45));
    of.edition->essays.front().language = {"ar"};
    const auto mirrored = *story_in(Bilingual::Columns, of).parts.back().columns;
    CHECK(mirrored.original_at == Length::millimetres(30));
    CHECK(mirrored.original_width == Length::millimetres(40));
    CHECK(mirrored.translation_at == Length());
}

TEST_CASE("a layout that would lose the title of a translation is told")
{
    StoryOf of(two_versions("<p>One.</p>", "<p>一。</p>"));
    TextBox title;
    const Template value{InlineValue{"essay.title", Pick::Main, ", ", {}}, {}};
    of.layout->sequence.back().children.erase(of.layout->sequence.back().children.begin()); // the title
    title.children = {{BlockTemplate{"title", {}, {}, {}, {value}}, {}}};
    std::vector<Box>& boxes = of.layout->masters.front().boxes;
    boxes.push_back({title, BoxArtifact::No, {}});
    story_in(Bilingual::Columns, of);
    REQUIRE(of.report.has_errors());
    CHECK(of.report.diagnostics().back().code.id() == "unset-translation");

    of.report = {};
    title.place.edge = Edge::Translation;
    boxes.push_back({title, BoxArtifact::No, {}});
    story_in(Bilingual::Columns, of);
    CHECK_FALSE(of.report.has_errors());
}
