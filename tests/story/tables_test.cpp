#include "story_of.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

std::string essay(std::string_view blocks)
{
    return std::string(people) + "<essay id=\"x\" by=\"a\"><title>T</title>" + std::string(blocks) +
           "</essay>";
}

std::string table(std::string_view groups)
{
    return "<table>" + std::string(groups) + "</table>";
}

/// Where the rows (r) and rules (-) of the last part stand: `h` in heads, `b` in a body, and in which table.
std::string places_in(const Story& story)
{
    std::string text;
    const auto add = [&](char form, const OfTable& of) {
        text += text.empty() ? "" : " ";
        text += form;
        text += of.place == RowPlace::TableHead ? 'h' : of.place == RowPlace::TableBody ? 'b' : '?';
        text += std::to_string(of.table);
    };
    for (const Block& block : story.parts.back().flow) {
        if (const auto* row = std::get_if<ParallelBlock>(&block.form)) add('r', row->of);
        if (const auto* rule = std::get_if<RuleBlock>(&block.form)) add('-', rule->of);
    }
    return text;
}

const std::string head = "<thead><tr><th>A</th></tr></thead>", body = "<tbody><tr><td>1</td></tr></tbody>";

} // namespace

TEST_CASE("rows and rules know their table, and whether they are of its heads")
{
    StoryOf of(essay(table(head + body) + table(body)));
    CHECK(places_in(of.story()) == "-h1 rh1 -h1 rb1 -b1 -b2 rb2 -b2");
}
