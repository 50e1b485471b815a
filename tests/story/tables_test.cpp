#include <algorithm>

#include <fmt/format.h>

#include "story_of.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

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

TEST_CASE("rows that a cell reaches through are joined, as far as their group goes")
{
    StoryOf of(essay(table("<tbody><tr><td rowspan=\"2\">A</td><td>B</td></tr><tr><td>C</td></tr>"
                           "<tr><td>D</td><td>E</td></tr></tbody>")));
    const Story story = of.story();
    std::string joined;
    for (const Block& block : story.parts.back().flow)
        if (const auto* row = std::get_if<ParallelBlock>(&block.form)) joined += row->joined ? "+" : ".";
    CHECK(joined == "+..");
}

namespace
{

/// Ten points a byte; a number's point is at its first full stop, or at its end.
TextExtent ten_points_a_byte(const TextBlock& text, const std::vector<ComputedStyle>&)
{
    const Length byte = 10_pt;
    TextExtent extent{byte, byte * static_cast<std::int64_t>(text.text.size()), {}};
    const auto left = static_cast<std::int64_t>(std::min(text.text.find('.'), text.text.size()));
    extent.at_point = TextExtent::AtPoint{byte * left, extent.most - byte * left};
    return extent;
}

/// Where the cells of the last part's rows stand, in points: “at+width”.
std::string cells_in(StoryOf& of)
{
    const TextMeasurer measurer = ten_points_a_byte;
    const Story story = compose_story(*of.edition, *of.layout, {}, {}, of.sources, of.report, measurer);
    std::string text;
    for (const Block& block : story.parts.back().flow) {
        const auto* row = std::get_if<ParallelBlock>(&block.form);
        if (!row) continue;
        text += text.empty() ? "" : " / ";
        for (const ParallelBlock::Cell& cell : row->cells)
            text += fmt::format("{}{:.0f}+{:.0f}", text.empty() || text.ends_with(' ') ? "" : " ",
                                cell.at.in_points(), cell.width.in_points());
    }
    return text;
}

} // namespace

TEST_CASE("figures are moved by what their fraction lacks of the longest, to the start of their column")
{
    StoryOf of(essay(table("<tbody><tr><td>A</td><td align=\"decimal\">1.25</td></tr>"
                           "<tr><td>B</td><td align=\"decimal\">100.5</td></tr>"
                           "<tr><td>C</td><td align=\"decimal\">7</td></tr></tbody>")));
    // The frame is 70 mm, 198.43 pt, wide; the column of figures 60 pt: three figures, the point, two.
    CHECK(cells_in(of) == "0+128 138+60 / 0+128 128+60 / 0+128 108+60");
}

TEST_CASE("columns of a table that is read from the right run from there")
{
    StoryOf of(
        essay("<table xml:lang=\"ar\"><tbody><tr><td>A</td><td align=\"end\">1</td></tr></tbody></table>"));
    CHECK(cells_in(of) == "20+178 0+10");
}
