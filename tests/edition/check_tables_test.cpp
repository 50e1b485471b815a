#include "edition/check_tables.hpp"

#include "edition_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

std::string codes_of_table(std::string_view rows)
{
    return codes_of(edition_with("", fmt::format("<table><tbody>{}</tbody></table>", rows)));
}

} // namespace

TEST_CASE("cells that fill the grid are right, whatever they span")
{
    CHECK(codes_of_table("<tr><td/><td/></tr><tr><td/><td/></tr>") == "");
    CHECK(codes_of_table("<tr><td colspan=\"2\"/></tr><tr><td/><td/></tr>") == "");
    CHECK(codes_of_table("<tr><td rowspan=\"2\"/><td/></tr><tr><td/></tr>") == "");
    CHECK(codes_of_table("<tr><td/><td rowspan=\"2\" colspan=\"2\"/></tr><tr><td/></tr>") == "");
}

TEST_CASE("a row that is shorter or longer than the first is told")
{
    CHECK(codes_of_table("<tr><td/><td/></tr><tr><td/></tr>") == "ragged-table");
    CHECK(codes_of_table("<tr><td/></tr><tr><td/><td/></tr>") == "ragged-table");
    CHECK(codes_of_table("<tr><td/><td/></tr><tr><td colspan=\"3\"/></tr>") == "ragged-table");
    CHECK(codes_of_table("<tr><td/><td rowspan=\"2\"/><td/></tr><tr><td/></tr>") == "ragged-table");
}

TEST_CASE("head and body have the same columns")
{
    CHECK(codes_of(edition_with(
              "", "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td/></tr></tbody>"
                  "</table>")) == "ragged-table");
}

TEST_CASE("a cell does not reach below the last row of its group")
{
    CHECK(codes_of_table("<tr><td rowspan=\"3\" colspan=\"2\"/><td/></tr><tr><td/></tr>") == "ragged-table");
}

TEST_CASE("cells do not lie on each other")
{
    CHECK(codes_of_table("<tr><td/><td rowspan=\"2\"/></tr><tr><td colspan=\"2\"/></tr>") ==
          "overlapping-cells");
}

TEST_CASE("a table of a thousand million columns is told and takes no memory")
{
    CHECK(codes_of_table("<tr><td colspan=\"999999999\" rowspan=\"999999999\"/></tr>")
              .starts_with("out-of-range out-of-range"));
}

TEST_CASE("a span larger than a table can be is told at its value")
{
    CHECK(codes_of_table("<tr><td colspan=\"1000\"/></tr>") == "");
    CHECK(codes_of_table("<tr><td colspan=\"400000000\"/></tr>") == "out-of-range");
    const Reading reading =
        read_text_of(edition_with("", "<table><tbody><tr><td colspan=\"1001\"/></tr></tbody></table>"));
    CHECK(pointed_at(reading, "out-of-range") == "1001");
    // What a rowspan may be, few tables have rows for.
    CHECK(codes_of_table("<tr><td rowspan=\"65534\"/></tr>") == "ragged-table");
    CHECK(codes_of_table("<tr><td rowspan=\"65535\"/></tr>") == "out-of-range ragged-table");
}

TEST_CASE("a column is as wide as a cell of it alone says, in what a table can give")
{
    CHECK(codes_of_table("<tr><td width=\"30%\"/><td width=\"25mm\"/><td width=\"60pt\"/></tr>") == "");
    CHECK(codes_of_table("<tr><td width=\"101%\"/></tr>") == "bad-value");
    CHECK(codes_of_table("<tr><td width=\"2em\"/></tr>") == "bad-value");
    CHECK(codes_of_table("<tr><td width=\"0\"/></tr>") == "bad-value");
    CHECK(codes_of_table("<tr><td width=\"30%\" colspan=\"2\"/></tr>") == "contradiction");
}
