#include "pages/set_text.hpp"

#include "pages/text_key.hpp"
#include "support/catch.hpp"
#include "support/real_fonts.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

struct Job {
    Story story;
    ParagraphCache cache;
    Setting setting{test::fonts(), test::hyphenators(), default_break_costs(), 1, &cache};
    Job() { story.styles.push_back(test::text_style()); }
    std::shared_ptr<const SetText> set(const TextBlock& block, Length width = 278_pt)
    {
        return make_text_setter(story, setting).text(block, {width});
    }
};

const std::string words =
    "A small institution that publishes in two languages soon learns that translation is the "
    "least of its difficulties, for the office has habits, and habits are hard to translate.";

} // namespace

TEST_CASE("a text is set once for all passes and outputs")
{
    Job job;
    const TextBlock block = test::block(words, "en-GB");
    const auto first = job.set(block);
    TextBlock linked = block; // what it means or leads to changes nothing of how it is set
    linked.runs[0].link = "https://example.org";
    linked.meaning.element = ElementId{9};
    CHECK(job.set(linked) == first);
    CHECK(job.set(block, 200_pt) != first);
    TextBlock elsewhere = block;
    elsewhere.span.begin = 7;
    CHECK(job.set(elsewhere) != first);
}

TEST_CASE("a key tells apart whatever decides how a text is set")
{
    const std::vector<TextKey> styles = digest_styles({test::text_style(), ComputedStyle{}});
    const TextBlock block = test::block(words, "en-GB");
    const TextKey key = text_key(block, {278_pt}, styles);
    CHECK(text_key(block, {278_pt}, styles) == key);
    const auto differs = [&](const auto& change) {
        TextBlock other = block;
        change(other);
        return text_key(other, {278_pt}, styles) != key;
    };
    CHECK(differs([](TextBlock& other) { other.text[0] = 'B'; }));
    CHECK(differs([](TextBlock& other) { other.text.back() = '!'; }));
    CHECK(differs([](TextBlock& other) { other.style = StyleId{1}; }));
    CHECK(differs([](TextBlock& other) { other.runs[0].style = StyleId{1}; }));
    CHECK(differs([](TextBlock& other) { other.runs[0].language.tag = "en-US"; }));
    CHECK(differs([](TextBlock& other) { other.marker = "–"; }));
    CHECK(differs([](TextBlock& other) { other.map.pieces.push_back({}); }));
    CHECK(text_key(block, {279_pt}, styles) != key);
}

TEST_CASE("an initial's ink begins on the column's edge, and its lines leave it 1.6 pt more than its ink")
{
    Job job;
    job.story.styles[0].initial_lines = 3;
    const auto set = job.set(test::block("The " + words + " " + words, "en-GB"));
    REQUIRE(set->initial);
    const GlyphRun& run = *set->initial->run;
    const Font::Ink ink = test::fonts().font(run.font).ink(run.glyphs[0].id);
    const double left = set->initial->at.in_points() + run.size.in_points() * ink.left;
    const double width = run.size.in_points() * (ink.right - ink.left);
    CHECK(left == Approx(0).margin(0.001));
    CHECK(set->initial->below == 28_pt);
    REQUIRE(set->lines.size() > 3);
    for (int line = 0; line < 3; ++line)
        CHECK(set->lines[static_cast<std::size_t>(line)].indent.in_points() ==
              Approx(width + 1.6).margin(0.001));
    CHECK(set->lines[3].indent == 0_pt);
}

TEST_CASE("a list's text begins at its indent, a note's behind its figure, with turnover lines at the edge")
{
    Job job;
    ComputedStyle list = test::text_style(), note = test::text_style();
    list.start_indent = 14_pt;
    job.story.styles = {list, note};
    TextBlock item = test::block(words, "en-GB");
    item.marker = "–";
    const auto set_item = job.set(item);
    CHECK(set_item->marker.front().indent == 0_pt);
    CHECK(set_item->lines[0].indent == 14_pt);
    CHECK(set_item->lines[1].indent == 14_pt);

    TextBlock footnote = test::block(words, "en-GB");
    footnote.style = footnote.marker_style = footnote.runs[0].style = StyleId{1};
    footnote.marker = "1";
    const auto set_note = job.set(footnote);
    CHECK(set_note->lines[0].indent == set_note->marker.front().width + 6_pt);
    CHECK(set_note->lines[1].indent == 0_pt);
}
