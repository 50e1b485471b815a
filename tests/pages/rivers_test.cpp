#include "pages/rivers.hpp"

#include <initializer_list>

#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

/// A line with spaces of 3 pt at these places.
Line line(std::initializer_list<double> places)
{
    Line made;
    for (const double at : places) made.spaces.push_back({Length::points(at), 3_pt, 1});
    return made;
}

std::size_t count(const std::vector<Line>& lines)
{
    return find_rivers(lines).count;
}

} // namespace

TEST_CASE("spaces one below the other in three lines are a river, in two they are none")
{
    CHECK(count({}) == 0);
    CHECK(count({line({10})}) == 0);
    CHECK(count({line({10}), line({10})}) == 0);
    CHECK(count({line({10}), line({10}), line({10})}) == 1);
}

TEST_CASE("a river is counted once, however long it is")
{
    const std::vector<Line> lines(7, line({10}));
    const Rivers rivers = find_rivers(lines);
    CHECK(rivers.count == 1);
    CHECK(rivers.longest == 7);
}

TEST_CASE("rivers side by side, and one after another, are several")
{
    CHECK(count({line({10, 50}), line({10, 50}), line({10, 50})}) == 2);
    const std::vector<Line> lines{line({10}), line({10}), line({10}), line({40}),
                                  line({10}), line({10}), line({10}), line({10})};
    const Rivers rivers = find_rivers(lines);
    CHECK(rivers.count == 2);
    CHECK(rivers.longest == 4);
}

TEST_CASE("a river may drift by half a space a line, no further")
{
    CHECK(count({line({10}), line({11.5}), line({13})}) == 1);
    CHECK(count({line({10}), line({8.5}), line({7})}) == 1);
    CHECK(count({line({10}), line({11.6}), line({13})}) == 0);
    CHECK(count({line({10}), line({13}), line({16})}) == 0);
}

TEST_CASE("a narrow space below a wide one goes on by half of the narrow one")
{
    Line wide;
    wide.spaces.push_back({10_pt, 8_pt, 2});
    CHECK(count({line({8.5}), wide, line({16.5})}) == 1);
    CHECK(count({line({8.4}), wide, line({16.5})}) == 0);
}

TEST_CASE("a river ends in the line that has no space for it")
{
    CHECK(count({line({10}), line({10}), line({}), line({10})}) == 0);
    CHECK(count({line({10}), line({10}), line({10}), line({})}) == 1);
}

TEST_CASE("white runs on into one space at most, though two lie below it")
{
    Line wide;
    wide.spaces.push_back({10_pt, 12_pt, 4});
    CHECK(count({wide, line({10, 18}), line({10, 18})}) == 1);
}

TEST_CASE("places are those in the column: a first line's indent counts")
{
    Line first = line({10});
    first.indent = 14_pt;
    CHECK(count({first, line({24}), line({24})}) == 1);
    CHECK(count({first, line({10}), line({10})}) == 0);
}

TEST_CASE("spaces may come in the order of reading, from right to left")
{
    CHECK(count({line({50, 10}), line({10, 50}), line({50, 10})}) == 2);
}
