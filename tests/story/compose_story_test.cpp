#include <algorithm>

#include "support/catch.hpp"

#include "story/word_number.hpp"
#include "story_of.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

std::string essay(std::string_view blocks, std::string_view attributes = "id=\"x\" by=\"a\"")
{
    return std::string(people) + "<essay " + std::string(attributes) + "><title>T</title>" +
           std::string(blocks) + "</essay>";
}

} // namespace

TEST_CASE("a heading is styled by where it stands, and a paragraph after it is not indented")
{
    StoryOf of(essay("<p>One.</p><p>Two.</p><section><heading>Head</heading><p>Three.</p></section>"));
    const Story story = of.story();
    const auto& flow = story.parts.back().flow;
    REQUIRE(flow.size() == 7);
    const auto style = [&](std::size_t index) {
        return story.style(std::get<TextBlock>(flow[index].form).style);
    };
    CHECK(style(3).paint.colour == ColourId{1});
    CHECK(style(3).text_indent == Length());
    CHECK(style(4).text_indent == Length::points(10));
    CHECK(style(4).paint.colour == ColourId{0});
    CHECK(style(5).font_size == Length::points(12));
    CHECK(style(5).space_before == Length::points(24));
    CHECK(style(6).text_indent == Length());
}

TEST_CASE("of two rules for an indent the later counts, and does not add to the other")
{
    StoryOf of(essay("<quote><p>Two.</p></quote>"));
    const auto quote = std::find_if(of.layout->styles.begin(), of.layout->styles.end(), [](const auto& rule) {
        return !rule.selector.empty() && rule.selector.back().element == "quote";
    });
    REQUIRE(quote != of.layout->styles.end());
    of.layout->styles.push_back(StyleRule(*quote));
    const Story story = of.story();
    const auto& text = std::get<TextBlock>(story.parts.back().flow.back().form);
    CHECK(story.style(text.style).start_indent == Length::points(12));
}

TEST_CASE("a Chinese paragraph is indented by two of its own characters")
{
    StoryOf of(essay("<p>One.</p><p xml:lang=\"zh-Hans\">二。</p>"));
    const Story story = of.story();
    const auto& text = std::get<TextBlock>(story.parts.back().flow[4].form);
    CHECK(story.style(text.style).text_indent == Length::points(16)); // 2 × 10 pt × 80 %
}

TEST_CASE("white round a quote goes to its first and its last paragraph, its indent to all")
{
    StoryOf of(essay("<p>One.</p><quote><p>Two.</p><p>Three.</p></quote>"));
    const Story story = of.story();
    const auto& flow = story.parts.back().flow;
    const auto style = [&](std::size_t index) {
        return story.style(std::get<TextBlock>(flow[index].form).style);
    };
    CHECK(style(4).space_before == Length::points(12));
    CHECK(style(4).space_after == Length());
    CHECK(style(5).space_after == Length::points(12));
    CHECK(style(4).start_indent == Length::points(12));
    CHECK(style(5).start_indent == Length::points(12));
}

TEST_CASE("text of a paragraph with phrases keeps its place among their elements")
{
    StoryOf of(essay("<p>See <link href=\"https://example.org/\">there</link> and <em>not</em> here.</p>"));
    CHECK_THAT(dump(of.story().structure),
               Contains("      P\n        content\n        Link\n          content\n        content\n") ||
                   Contains("    P\n      content\n      Link\n        content\n      content\n"));
}

TEST_CASE("a note is called where it stands, numbered in its essay, and holds its text")
{
    StoryOf of(essay("<p>One<note>First.</note> and two<note>Second.</note></p>"));
    CHECK_THAT(of.text(), Contains("run “1”") && Contains("note mark") && Contains("note text") &&
                              Contains("“Second.”") && Contains("marker “2”"));
    CHECK_THAT(dump(of.story().structure), Contains("Note\n"));
}

TEST_CASE("a list has its marks, numbered where it is ordered")
{
    StoryOf of(
        essay("<list type=\"ordered\"><item>a</item><item>b</item></list><list><item>c</item></list>"));
    CHECK_THAT(of.text(), Contains("marker “1.”") && Contains("marker “2.”") && Contains("marker “–”"));
    CHECK_THAT(dump(of.story().structure), Contains("LI\n        Lbl\n        LBody\n"));
}

TEST_CASE(
    "a table's rows are level cells, its heads have scope, and its caption is numbered in its own language")
{
    StoryOf of(essay("<table><caption>C</caption><thead><tr><th>A</th><th>B</th></tr></thead>"
                     "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"));
    CHECK_THAT(of.text(), Contains("“Table 1\u2003C”") && Contains("row\n"));
    CHECK_THAT(
        dump(of.story().structure),
        Contains("Table\n      Caption\n      THead\n        TR\n          TH\n          TH\n      TBody\n"));
}

TEST_CASE("an essay and its translations follow one another, each in its language")
{
    StoryOf of(essay("<p>One.</p>") +
               "<translation of=\"x\" xml:lang=\"zh-Hans\"><title>题</title><p>一。</p></translation>");
    const std::string text = of.text();
    CHECK(text.find("“One.”") < text.find("“一。”"));
    CHECK_THAT(text, Contains("“编辑”") && Contains("“November 2026”") && Contains("“二〇二六年十一月”"));
}

TEST_CASE("printed page numbers are those of the pass before")
{
    StoryOf of(essay("<p>One.</p>"));
    const Story first = of.story();
    PageNumbers numbers(first.anchors, "9");
    CHECK_THAT(of.text(numbers), Contains("“9”"));
    CHECK(of.story(nullptr, numbers).anchors == first.anchors);
}

TEST_CASE("entries of the contents stand in one TOC")
{
    StoryOf of(essay("<p>One.</p>") + "<essay id=\"y\" by=\"b\"><title>U</title><p>Two.</p></essay>");
    const std::string tree = dump(of.story().structure);
    CHECK(tree.find("TOC\n") == tree.rfind("TOC\n"));
    CHECK_THAT(tree, Contains("TOCI\n"));
    // Where each entry leads is a Reference of it, in which its Link stands.
    CHECK_THAT(tree, Contains("TOCI\n        Reference\n          Link\n"));
}

TEST_CASE("an essay set alone has its own parts, title and authors")
{
    StoryOf of(essay("<p>One.</p>") + "<essay id=\"y\" by=\"b\"><title>U</title><p>Two.</p></essay>");
    const Story story = of.story(&of.edition->essays[1]);
    CHECK(story.parts.size() == 1);
    CHECK(story.info.title == "U");
    CHECK(story.info.authors == std::vector<std::string>{"A printer"});
    CHECK(story.info.identifier == "e/y");
}

TEST_CASE("a Chinese edition speaks only the Chinese of its layout")
{
    StoryOf of("<programme><name>丛谈</name></programme><question><text>问？</text></question>"
               "<contributor id=\"a\"><name>编辑</name></contributor><essay id=\"x\" "
               "by=\"a\"><title>题</title><p>一。</p></essay>",
               "xml:lang=\"zh-Hans\"");
    const std::string text = of.text();
    CHECK_THAT(text, Contains("目录") && Contains("二〇二六年十一月"));
    CHECK_THAT(text, !Contains("Contents") && !Contains("November"));
}

TEST_CASE("a word that the layout lacks in the edition's language is an error")
{
    StoryOf of("<programme><name>P</name></programme><question><text>Q?</text></question><contributor "
               "id=\"a\"><name>N</name></contributor>"
               "<essay id=\"x\" by=\"a\"><title>T</title><p>Un.</p></essay>",
               "xml:lang=\"fr\"");
    of.text();
    CHECK(of.report.has_errors());
}

TEST_CASE("the title of a Chinese work stands in book marks, another's in italics")
{
    StoryOf of(essay("<p><work>Ulysses</work> and <work xml:lang=\"zh-Hans\">红楼梦</work></p>"));
    CHECK_THAT(of.text(), Contains("run “Ulysses” italic") && Contains("《红楼梦》"));
}

TEST_CASE("Han numerals are written as they are read")
{
    CHECK(han_number(1) == "一");
    CHECK(han_number(10) == "十");
    CHECK(han_number(12) == "十二");
    CHECK(han_number(30) == "三十");
    CHECK(han_number(31) == "三十一");
    CHECK(han_digits(2022) == "二〇二二");
}

TEST_CASE("white round a table is not white round its rows")
{
    StoryOf of(essay("<p>One.</p><table><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>"));
    const Story story = of.story();
    std::vector<bool> white;
    for (const Block& block : story.parts.back().flow)
        if (const auto* row = std::get_if<ParallelBlock>(&block.form))
            white.push_back(story.style(row->style).space_before > Length());
    CHECK(white == std::vector{true, false});
}
