#include "ink/cover_path.hpp"

#include <random>

#include "ink/ink_shapes.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

const PlateGrid grid = make_grid({0, 0, 100, 100}, 72);

double area(const Outline& path, Winding winding = Winding::NonZero)
{
    return area_of(cover_path(path, winding, grid), grid);
}

// A cover is counted in 65 536ths; a shape of a hundred pixels at its edge may be so far off.
constexpr double rounding = 1e-3;

} // namespace

TEST_CASE("a box covers its pixels, and of those at its edge the part that lies in it")
{
    const Coverage cover = cover_path(outline_around({10.25, 20, 13, 21.5}), Winding::NonZero, grid);
    REQUIRE(cover.first_row() == 78);
    REQUIRE(cover.row(78).size() == 2);
    CHECK(cover.row(78)[0] == CoverSpan{10, 1, 24'576}); // a half of three quarters
    CHECK(cover.row(78)[1] == CoverSpan{11, 2, 32'768});
    REQUIRE(cover.row(79).size() == 2);
    CHECK(cover.row(79)[0] == CoverSpan{10, 1, 49'151});
    CHECK(cover.row(79)[1] == CoverSpan{11, 2, full_cover});
    CHECK(cover.row(77).empty());
    CHECK(cover.row(80).empty());
}

TEST_CASE("areas of shapes are exact")
{
    CHECK(area(polygon({{10, 10}, {90, 10}, {10, 50}})) == Approx(1600).margin(rounding));
    CHECK(area(polygon({{3.3, 7.1}, {60.7, 9.9}, {31.4, 88.8}})) == Approx(2305.45).margin(rounding));
    CHECK(area(polygon({{5, 5}, {5.3, 95}, {5.4, 95}})) == Approx(4.5).margin(rounding)); // a needle
    CHECK(area(line({{10, 10}, {90, 10}, {10, 50}})) == Approx(1600).margin(rounding));   // left open
    CHECK(area({}) == 0);
    CHECK(area(line({{10, 10}, {90, 90}})) == Approx(0).margin(rounding));
}

TEST_CASE("circles are round to a hundredth of a pixel, large and small")
{
    const double pi = 3.14159265358979;
    for (const double radius : {40.0, 10.0, 3.0, 1.0, 0.4}) {
        const double true_area = pi * radius * radius;
        const double ring = 2 * pi * radius * 0.01;
        CHECK(area(circle({50.3, 49.6}, radius)) == Approx(true_area).margin(ring));
    }
}

TEST_CASE("thin rules cover what they are wide, however they lie")
{
    const double width = 0.1, length = 80;
    CHECK(area(outline_around({10, 50.93, 90, 51.03})) == Approx(width * length).epsilon(1e-3));
    CHECK(area(outline_around({50.45, 10, 50.55, 90})) == Approx(width * length).epsilon(1e-3));
    for (int degrees = 0; degrees < 180; degrees += 7) {
        const double angle = degrees * 3.14159265358979 / 180;
        const PlaneMatrix turned{std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 50, 50};
        const Outline rule = outline_around({-length / 2, -width / 2, length / 2, width / 2});
        CHECK(area(mapped(rule, turned)) == Approx(width * length).epsilon(1e-3));
    }
}

TEST_CASE("what lies upon itself counts once by the non-zero rule, and not at all by the other")
{
    const Outline twice = outline_around({10, 10, 30, 30}) + outline_around({20, 20, 40, 40});
    CHECK(area(twice) == Approx(700).margin(rounding));
    CHECK(area(twice, Winding::EvenOdd) == Approx(600).margin(rounding));
    // A hole runs the other way round.
    const Outline hole = outline_around({10, 10, 30, 30}) + polygon({{15, 15}, {15, 25}, {25, 25}, {25, 15}});
    CHECK(area(hole) == Approx(300).margin(rounding));
    CHECK(area(hole, Winding::EvenOdd) == Approx(300).margin(rounding));
}

TEST_CASE("within a pixel too")
{
    // Two slips side by side that run opposite ways; and one upon the other.
    const Outline slips =
        outline_around({10.1, 10, 10.2, 20}) + polygon({{10.5, 10}, {10.5, 20}, {10.6, 20}, {10.6, 10}});
    CHECK(area(slips) == Approx(2).margin(rounding));
    CHECK(area(slips, Winding::EvenOdd) == Approx(2).margin(rounding));
    const Outline upon = outline_around({10.1, 10, 10.3, 20}) + outline_around({10.2, 10, 10.4, 20});
    CHECK(area(upon) == Approx(3).margin(rounding));
    CHECK(area(upon, Winding::EvenOdd) == Approx(2).margin(rounding));
}

TEST_CASE("lines that cross within a path are parted where they cross")
{
    // Two triangles that meet at a point.
    const Outline bow = polygon({{10, 10}, {90, 50}, {90, 10}, {10, 50}});
    CHECK(area(bow) == Approx(1600).margin(0.05));
    // A pentagram: by one rule its middle is inside.
    std::vector<PlanePoint> tips;
    for (int tip = 0; tip < 5; ++tip) {
        const double angle = tip * 4 * 3.14159265358979 / 5;
        tips.push_back({50 + 40 * std::sin(angle), 50 + 40 * std::cos(angle)});
    }
    const double star = 1122.57 / 1000 * 1600; // of radius 1: 1.12257
    const double middle = 0.346861 * 1600;     // the pentagon within: of radius 0.381966
    CHECK(area(polygon(tips)) == Approx(star).margin(0.1));
    CHECK(area(polygon(tips), Winding::EvenOdd) == Approx(star - middle).margin(0.1));
}

TEST_CASE("what lies beyond the grid is cut off at its edge")
{
    CHECK(area(outline_around({-50, -50, 150, 150})) == Approx(10'000).margin(rounding));
    CHECK(area(outline_around({-50, 40, 50, 60})) == Approx(1000).margin(rounding));
    CHECK(area(outline_around({90, 40, 1e30, 60})) == Approx(200).margin(rounding));
    CHECK(area(outline_around({110, 40, 120, 60})) == 0);
    CHECK(area(outline_around({-20, 40, -10, 60})) == 0);
    CHECK(area(outline_around({40, 110, 60, 120})) == 0);
    CHECK(area(polygon({{-50, 0}, {150, 0}, {50, 100}})) == Approx(10'000 - 2 * 1250).margin(0.01));
    // A side so flat that it crosses all columns within a row, and many beyond.
    CHECK(area(polygon({{-1000, 50}, {1000, 51}, {1000, 60}, {-1000, 60}})) == Approx(947.5).margin(0.01));
}

TEST_CASE("no number makes it stumble")
{
    const double endless = std::numeric_limits<double>::infinity();
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK(area(line({{10, 10}, {endless, 20}, {30, 10}, {30, 30}, {none, 0}, {10, 30}})) ==
          Approx(400).margin(rounding));
    CHECK(area(polygon({{-1e300, -1e300}, {1e300, -1e300}, {1e300, 1e300}, {-1e300, 1e300}})) ==
          Approx(10'000).margin(rounding));
    CHECK(cover_path(outline_around({0, 0, 1, 1}), Winding::NonZero, make_grid({0, 0, 0, 0}, 72)).is_empty());
    CHECK(make_grid({0, 0, 1e6, 1e6}, 72).columns <= 4000);
    CHECK(make_grid({0, 0, endless, 10}, 72).columns == 0);
}

TEST_CASE("a path of crumbs is counted to a hundredth, though rows have more ends than bands")
{
    std::mt19937 random(5);
    const auto next = [&random] { return static_cast<double>(random()) / 4294967296.0; };
    Outline crumbs;
    double sum = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x) {
            const double size = 0.2 + 0.6 * next(), left = x + next() * 0.2, bottom = y + next() * 0.2;
            crumbs = std::move(crumbs) + outline_around({left, bottom, left + size, bottom + size});
            sum += size * size;
        }
    CHECK(area(crumbs) == Approx(sum).epsilon(0.01));
}

TEST_CASE("a crowd of tall slips is counted to a hundredth, at fewer heights than it has ends")
{
    Outline slips;
    double sum = 0;
    for (int slip = 0; slip < 2000; ++slip) {
        const double left = slip * 0.05, foot = 0.5 + slip * 7 % 1000 / 2000.0,
                     head = 98.5 + slip * 3 % 1000 / 1000.0;
        slips = std::move(slips) + polygon({{left, foot}, {left + 0.03, foot}, {left + 0.01, head}});
        sum += 0.03 * (head - foot) / 2;
    }
    CHECK(area(slips) == Approx(sum).epsilon(0.01));
}

TEST_CASE("a clip lets through what lies in it and in those around it")
{
    const InkClip outer = clip_to(outline_around({10, 10, 50, 50}), Winding::NonZero, grid);
    const InkClip inner = clip_to(outline_around({30.5, 30, 90, 90}), Winding::NonZero, grid, outer);
    CHECK(area_of(*outer, grid) == Approx(1600));
    CHECK(area_of(*inner, grid) == Approx(19.5 * 20).margin(rounding));
    // The same clip again, and a mark made for it, lose nothing at the edge.
    const InkClip again = clip_to(outline_around({30.5, 30, 90, 90}), Winding::NonZero, grid, inner);
    CHECK(*again == *inner);
    CHECK(let_through(*inner, again, 1) == *inner);
    CHECK(area_of(let_through(*inner, nullptr, 0.25), grid) == Approx(19.5 * 5).margin(0.01));
    CHECK(clip_to(outline_around({60, 60, 70, 70}), Winding::NonZero, grid, outer)->is_empty());
}
