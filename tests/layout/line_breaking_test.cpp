#include <algorithm>

#include "layout/layout_file.hpp"
#include "layout/read_layout.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

/// A small layout with one more section, on its last line.
Reading with_costs(std::string_view attributes)
{
    std::string text = layout_of(Sections());
    const std::string section = fmt::format("<line-breaking {}/>", attributes);
    text.insert(text.find("</layout>"), section);
    return read_text_of(text);
}

} // namespace

TEST_CASE("a layout says what line breaks cost; what it leaves out keeps its default", "[layout]")
{
    const Reading reading = with_costs("hyphen=\"700\" fitness=\"0\"");
    REQUIRE(reading.layout);
    CHECK(reading.report.empty());
    CHECK(reading.layout->break_costs.hyphen == 700);
    CHECK(reading.layout->break_costs.fitness == 0);
    CHECK(reading.layout->break_costs.runt == default_break_costs().runt);
}

TEST_CASE("a cost that is no number, or none that can be weighed, is told at its place", "[layout]")
{
    CHECK(told(with_costs("hyphen=\"much\"")).find("hyphen") != std::string::npos);
    CHECK(with_costs("hyphen=\"-1\"").report.has_errors());
    CHECK(with_costs("hyphen=\"1000001\"").report.has_errors());
    CHECK(with_costs("hyphens=\"5\"").report.has_errors());
}

TEST_CASE("every cost has a name of its own, a default within bounds and a description", "[layout]")
{
    std::vector<std::string_view> names;
    for (const BreakCostRow& row : break_cost_rows()) {
        CHECK(row.standard >= 0);
        CHECK(row.standard <= highest_break_cost);
        CHECK(row.doc.find(std::to_string(row.standard)) != std::string_view::npos);
        names.push_back(row.name);
    }
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("limits of white that leave out what is nominal are told", "[layout]")
{
    const auto styled = [](std::string_view attributes) {
        Sections sections;
        sections.styles += fmt::format("<style name=\"x\" {}/>", attributes);
        return read_sections(sections);
    };
    CHECK(styled("word-spacing-limits=\"75% 140%\"").report.empty());
    CHECK(styled("word-spacing-limits=\"140% 75%\"").report.has_errors());
    CHECK(styled("word-spacing-limits=\"120% 140%\"").report.has_errors());
    CHECK(styled("letter-fit=\"10 20\"").report.has_errors());
    CHECK(styled("content-before=\"none\"").report.empty());
}
