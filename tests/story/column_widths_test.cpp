#include "story/column_widths.hpp"

#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

/// Widths in points, of columns ten points apart.
std::vector<double> widths(std::size_t columns, const std::vector<CellWish>& wishes, Length width)
{
    std::vector<double> points;
    for (const ColumnPlace& place : place_columns(columns, wishes, width, 10_pt))
        points.push_back(place.width.in_points());
    return points;
}

CellWish text(std::size_t column, Length least, Length most)
{
    return {column, 1, least, most, {}, true};
}
CellWish figures(std::size_t column, Length most)
{
    return {column, 1, most, most, {}, false};
}

using Widths = std::vector<double>;

} // namespace

TEST_CASE("what no column needs goes to those of text, and figures stay compact")
{
    CHECK(widths(3, {text(0, 20_pt, 80_pt), figures(1, 20_pt), figures(2, 30_pt)}, 200_pt) ==
          Widths{130, 20, 30});
    CHECK(widths(2, {figures(0, 20_pt), figures(1, 60_pt)}, 170_pt) == Widths{40, 120});
}

TEST_CASE("where lines have no room, words have, and what is left is shared as lines ask")
{
    CHECK(widths(2, {text(0, 20_pt, 120_pt), text(1, 40_pt, 340_pt)}, 170_pt) == Widths{45, 115});
}

TEST_CASE("where words have no room each column has a part of what they ask")
{
    CHECK(widths(2, {text(0, 40_pt, 50_pt), text(1, 120_pt, 130_pt)}, 90_pt + 10_pt / 3) ==
          Widths{22.5, 67.5});
}

TEST_CASE("white between columns shrinks before words are broken, and words are before figures")
{
    CHECK(widths(2, {text(0, 40_pt, 50_pt), text(1, 45_pt, 130_pt)}, 90_pt) == Widths{40, 45});
    CHECK(widths(2, {text(0, 60_pt, 70_pt), figures(1, 40_pt)}, 90_pt + 10_pt / 3) == Widths{50, 40});
}

TEST_CASE("a given width is kept, as long as the words fit")
{
    CellWish half = text(0, 10_pt, 20_pt), fixed = text(1, 10_pt, 20_pt), tight = text(2, 10_pt, 20_pt);
    half.given.percent = 50;
    fixed.given.length = 40_pt;
    CHECK(widths(3, {half, fixed, tight}, 200_pt) == Widths{100, 40, 40});
    tight.given.length = 5_pt;
    CHECK(widths(3, {text(0, 10_pt, 20_pt), fixed, tight}, 200_pt) == Widths{130, 40, 10});
}

TEST_CASE("a cell over several columns asks them for what they lack, less the white between them")
{
    CHECK(widths(2, {text(0, 10_pt, 10_pt), text(1, 30_pt, 30_pt), {0, 2, 90_pt, 90_pt, {}, true}}, 90_pt) ==
          Widths{20, 60});
}

TEST_CASE("edges come together with the table's, to the unit")
{
    const auto places =
        place_columns(7, {text(0, 1_pt, 7_pt), text(3, 2_pt, 11_pt), figures(5, 3_pt), text(6, 3_pt, 9_pt)},
                      277.8_pt, 10_pt);
    CHECK(places.back().at + places.back().width == 277.8_pt);
    CHECK(place_columns(0, {}, 10_pt, 10_pt).empty());
}
