#include <algorithm>

#include "story_of.hpp"
#include "support/catch.hpp"
#include "support/png_bytes.hpp"

using namespace stonehand;

namespace
{

/// An edition of one essay, and what follows it.
std::string essay(std::string_view blocks, std::string_view after = "")
{
    return std::string(people) + "<essay id=\"x\" by=\"a\"><title>T</title>" + std::string(blocks) +
           "</essay>" + std::string(after);
}

/// Gathers what stands in a story: its anchors, and the runs of its texts.
struct Standing {
    const Story& story;
    std::vector<AnchorId> anchors;
    std::vector<std::pair<std::string, TextRun>> runs;

    explicit Standing(const Story& of) : story(of)
    {
        for (const StoryPart& part : story.parts) {
            stands(part.anchor);
            add(part.flow);
        }
    }
    void add(const std::vector<Block>& blocks)
    {
        for (const Block& block : blocks) std::visit(*this, block.form);
    }
    void operator()(const TextBlock& text)
    {
        stands(text.anchor);
        for (const TextRun& run : text.runs)
            runs.emplace_back(text.text.substr(run.begin, run.end - run.begin), run);
        for (const TextBlock& note : text.notes) (*this)(note);
    }
    void operator()(const ParallelBlock& row)
    {
        stands(row.anchor);
        for (const ParallelBlock::Cell& cell : row.cells) add(cell.blocks);
    }
    void operator()(const PairBlock& pair)
    {
        add(pair.original.blocks);
        add(pair.translation.blocks);
    }
    void operator()(const PictureBlock& picture) { stands(picture.anchor); }
    void operator()(const FloatBlock& figure) { add(figure.blocks); }
    void operator()(const FitBlock& fit)
    {
        for (const FitBlock::Alternative& alternative : fit.alternatives) add(alternative.blocks);
    }
    void operator()(const RuleBlock&) {}
    void operator()(const SpaceBlock&) {}

    void stands(AnchorId anchor)
    {
        if (anchor == no_anchor) return;
        anchors.push_back(anchor);
        const auto sharing = story.shared_anchors.find(anchor);
        if (sharing != story.shared_anchors.end())
            anchors.insert(anchors.end(), sharing->second.begin(), sharing->second.end());
    }
    bool has(AnchorId anchor) const
    {
        return std::find(anchors.begin(), anchors.end(), anchor) != anchors.end();
    }
    /// The runs with this text that lead somewhere within the document, marks of notes apart.
    std::vector<AnchorId> targets_of(std::string_view text) const
    {
        std::vector<AnchorId> targets;
        for (const auto& [said, run] : runs)
            if (said == text && run.target != no_anchor && run.purpose == RunPurpose::Text)
                targets.push_back(run.target);
        return targets;
    }
    bool says(std::string_view text) const
    {
        return std::any_of(runs.begin(), runs.end(), [&](const auto& run) { return run.first == text; });
    }
};

} // namespace

TEST_CASE("a section and its heading have ids: bookmark and references lead to one place")
{
    StoryOf of(essay("<p><ref to=\"s\">before</ref></p><section id=\"s\"><heading id=\"h\">Head</heading>"
                     "<p><ref to=\"s\">after</ref><ref to=\"h\">head</ref></p></section>"));
    const Story story = of.story();
    const Standing standing(story);
    CHECK(story.outline.back().title == "Head");
    CHECK(standing.has(story.outline.back().anchor));
    for (const char* text : {"before", "after", "head"}) {
        INFO(text);
        REQUIRE(standing.targets_of(text).size() == 1);
        CHECK(standing.has(standing.targets_of(text).front()));
    }
}

TEST_CASE("a section's id leaves its heading's bookmark in its place")
{
    StoryOf of(essay("<section id=\"s\"><heading>Head</heading><p>Text.</p></section>"));
    const Story story = of.story();
    CHECK(Standing(story).has(story.outline.back().anchor));
}

TEST_CASE("whatever may have an id has a place that references lead to")
{
    StoryOf of(essay("<p id=\"p\">One<note id=\"n\">A note.</note><endnote id=\"e\">Another.</endnote></p>"
                     "<quote id=\"q\"><p>Two.</p></quote><pullquote id=\"pq\">Three.</pullquote>"
                     "<list id=\"l\"><item id=\"i\">a</item><item id=\"j\"><p>b</p></item></list>"
                     "<table id=\"t\"><thead><tr><th id=\"th\">A</th><td id=\"none\"/></tr></thead>"
                     "<tbody><tr><td id=\"td\">1</td><td id=\"blocks\"><p>2</p></td></tr></tbody></table>"
                     "<figure id=\"f\" src=\"p.png\" alt=\"A square.\"/>"
                     "<p><ref to=\"p\">R</ref><ref to=\"n\">R</ref><ref to=\"e\">R</ref><ref to=\"q\">R</ref>"
                     "<ref to=\"pq\">R</ref><ref to=\"l\">R</ref><ref to=\"i\">R</ref><ref to=\"j\">R</ref>"
                     "<ref to=\"t\">R</ref><ref to=\"th\">R</ref><ref to=\"none\">R</ref>"
                     "<ref to=\"td\">R</ref><ref to=\"blocks\">R</ref><ref to=\"f\">R</ref>"
                     "<ref to=\"x\">R</ref><ref to=\"a\">R</ref></p>"));
    of.folder.write("p.png", png_bytes(2, 2, 8, 2, std::string(14, '\0')));
    const Story story = of.story();
    const Standing standing(story);
    const std::vector<AnchorId> targets = standing.targets_of("R");
    REQUIRE(targets.size() == 16);
    for (std::size_t index = 0; index < targets.size(); ++index) {
        INFO(index);
        CHECK(standing.has(targets[index]));
    }
}

TEST_CASE("a reference says a note's number, whether it stands before the note or after it")
{
    StoryOf of(essay("<p>See <ref to=\"n\"/>.</p><p>One<note>First.</note> two<note id=\"n\">Second.</note> "
                     "see <ref to=\"n\"/></p>"));
    const Story story = of.story();
    CHECK(Standing(story).targets_of("2").size() == 2);
}

TEST_CASE("an empty reference to an essay says its title, to a contributor the name")
{
    StoryOf of(essay("<p><ref to=\"x\"/> by <ref to=\"a\"/></p>"));
    const Story story = of.story();
    const Standing standing(story);
    CHECK(standing.says("An editor"));
    CHECK_FALSE(standing.targets_of("T").empty());
}

TEST_CASE("a reference to what is on no page is an error where it stands, and no link")
{
    StoryOf of(essay("<p>See <ref to=\"away\">there</ref>.</p>",
                     "<bio for=\"a\"><p id=\"away\">Not in this layout.</p></bio>"));
    const Story first = of.story();
    CHECK_FALSE(of.report.has_errors());
    PageNumbers numbers(first.anchors, "9");
    const AnchorId away = Standing(first).targets_of("there").at(0);
    numbers[static_cast<std::size_t>(away)].clear();
    const Story story = of.story(nullptr, numbers);
    CHECK(Standing(story).says("See there."));
    REQUIRE(of.report.has_errors());
    const Diagnostic& told = of.report.diagnostics().back();
    CHECK(told.code == Code("dangling-link"));
    CHECK(told.at == std::get<Phrase>(of.edition->essays[0].blocks[0].copy.content[1]).span);
    CHECK(story.anchors == first.anchors);
}

TEST_CASE("set alone, an essay keeps the words of a reference to another, which lead nowhere")
{
    StoryOf of(essay("<p>See <ref to=\"s\"/> in <ref to=\"p\"/>, <ref to=\"p\">there</ref>.</p>",
                     "<essay id=\"y\" by=\"b\"><title>Elsewhere</title><section id=\"s\"><heading>Head"
                     "</heading><p id=\"p\">Two.</p></section></essay>"));
    const Essay& alone = of.edition->essays.front();
    const Story first = of.story(&alone);
    PageNumbers numbers(first.anchors, "1");
    for (const std::string text : {"Head", "there"})
        numbers[static_cast<std::size_t>(Standing(first).targets_of(text).at(0))].clear();
    const Story story = of.story(&alone, numbers);
    CHECK(Standing(story).says("See Head in Elsewhere, there."));
    CHECK_FALSE(of.report.has_errors());
}

TEST_CASE("a story knows where the number of a page is printed first")
{
    StoryOf of(essay("<p>See <ref to=\"p\"/>.</p><p id=\"p\">Two, see <ref to=\"p\"/>.</p>"));
    const Story story = of.story();
    const Span reference = std::get<Phrase>(of.edition->essays[0].blocks[0].copy.content[1]).span;
    const auto found = std::find_if(story.number_places.begin(), story.number_places.end(),
                                    [&](const auto& place) { return place.second == reference; });
    REQUIRE(found != story.number_places.end());
    CHECK(Standing(story).has(found->first));
    // The other is the essay's entry in the contents: its place is in the layout.
    CHECK(story.number_places.size() == 2);
}

TEST_CASE("a word that the layout lacks is told at the block that a reference would call by it")
{
    StoryOf of("<programme><name>P</name></programme><question><text>Q?</text></question><contributor "
               "id=\"a\"><name>N</name></contributor><essay id=\"x\" by=\"a\"><title>T</title>"
               "<table id=\"t\"><tbody><tr><td>1</td></tr></tbody></table></essay>",
               "xml:lang=\"fr\"");
    of.story();
    const Span table = of.edition->essays[0].blocks[0].span;
    const auto& told = of.report.diagnostics();
    CHECK(std::any_of(told.begin(), told.end(), [&](const Diagnostic& one) {
        return one.code == Code("missing-term") && one.at == table;
    }));
    CHECK(
        std::none_of(told.begin(), told.end(), [](const Diagnostic& one) { return one.at.file == no_file; }));
}
