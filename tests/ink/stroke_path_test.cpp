#include "ink/stroke_path.hpp"

#include "ink/cover_path.hpp"
#include "ink/ink_shapes.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

constexpr double pi = 3.14159265358979;
const PlateGrid grid = make_grid({0, 0, 100, 100}, 72);

double area(const Outline& path, const InkStroke& stroke)
{
    return area_of(cover_path(stroke_path(path, stroke, 0.01), Winding::NonZero, grid), grid);
}

const Outline level = line({{20, 50}, {70, 50}});
const Outline corner = line({{20, 20}, {60, 20}, {60, 60}});
const Outline nowhere = line({{50, 50}, {50, 50}});

InkStroke stroke(double width, InkCap cap = InkCap::Butt, InkJoin join = InkJoin::Miter)
{
    InkStroke made;
    made.width = width;
    made.cap = cap;
    made.join = join;
    return made;
}

InkStroke dashed(double width, std::vector<double> dashes, double phase = 0, InkCap cap = InkCap::Butt)
{
    InkStroke made = stroke(width, cap);
    made.dashes = std::move(dashes);
    made.dash_phase = phase;
    return made;
}

} // namespace

TEST_CASE("caps add half a disc, half a square or nothing")
{
    CHECK(area(level, stroke(4)) == Approx(200).margin(0.01));
    CHECK(area(level, stroke(4, InkCap::Square)) == Approx(216).margin(0.01));
    CHECK(area(level, stroke(4, InkCap::Round)) == Approx(200 + 4 * pi).margin(0.1));
}

TEST_CASE("a line that goes nowhere is what its caps are")
{
    CHECK(area(nowhere, stroke(4)) == 0);
    CHECK(area(nowhere, stroke(4, InkCap::Square)) == Approx(16).margin(0.01));
    CHECK(area(nowhere, stroke(4, InkCap::Round)) == Approx(4 * pi).margin(0.1));
    CHECK(area({{OutlineStep::Kind::Move, {{{50, 50}}}}}, stroke(4, InkCap::Round)) == 0);
}

TEST_CASE("joins fill the outer corner, and the inner counts once")
{
    // Two arms of 40 by 4 that share a quarter of the corner's square.
    CHECK(area(corner, stroke(4, InkCap::Butt, InkJoin::Miter)) == Approx(320).margin(0.05));
    CHECK(area(corner, stroke(4, InkCap::Butt, InkJoin::Bevel)) == Approx(318).margin(0.05));
    CHECK(area(corner, stroke(4, InkCap::Butt, InkJoin::Round)) == Approx(316 + pi).margin(0.05));
    // A miter of a right angle is 1.41 widths long.
    InkStroke limited = stroke(4);
    limited.miter_limit = 1.4;
    CHECK(area(corner, limited) == Approx(318).margin(0.05));
    limited.miter_limit = 1.42;
    CHECK(area(corner, limited) == Approx(320).margin(0.05));
}

TEST_CASE("a closed line has joins and no caps")
{
    CHECK(area(outline_around({20, 20, 60, 60}), stroke(4, InkCap::Square)) ==
          Approx(44 * 44 - 36 * 36).margin(0.05));
    CHECK(area(outline_around({20, 20, 60, 60}), stroke(4, InkCap::Butt, InkJoin::Bevel)) ==
          Approx(44 * 44 - 36 * 36 - 4 * 2).margin(0.05));
    CHECK(area(circle({50, 50}, 30), stroke(4)) == Approx(2 * pi * 30 * 4).epsilon(2e-3));
}

TEST_CASE("thin curves are as wide as they are")
{
    for (const double width : {0.1, 0.25, 1.0})
        CHECK(area(circle({50.2, 49.7}, 30), stroke(width)) == Approx(2 * pi * 30 * width).epsilon(0.01));
    CHECK(area(circle({50.2, 49.7}, 2), stroke(0.1)) == Approx(2 * pi * 2 * 0.1).epsilon(0.03));
    CHECK(area(level, stroke(0)) == Approx(50 * thinnest_line).epsilon(1e-3));
}

TEST_CASE("dashes are strokes of their own")
{
    CHECK(area(level, dashed(4, {5, 5})) == Approx(100).margin(0.05));
    CHECK(area(level, dashed(4, {3, 7})) == Approx(60).margin(0.05));
    CHECK(area(level, dashed(4, {3, 7}, 2)) ==
          Approx(4 * (1 + 4 * 3 + 2)).margin(0.05)); // … and 2 at the end
    CHECK(area(level, dashed(4, {3, 7}, -2)) == Approx(4 * 15).margin(0.05));
    CHECK(area(level, dashed(4, {10})) == Approx(120).margin(0.05)); // ten on, ten off
    CHECK(area(level, dashed(4, {0, 10}, 0, InkCap::Round)) == Approx(5 * 4 * pi).margin(0.5));
    CHECK(area(level, dashed(4, {0, 10}, 0, InkCap::Square)) == Approx(5 * 16).margin(0.05));
    CHECK(area(level, dashed(4, {0, 0})) == Approx(200).margin(0.05)); // no dashes at all
    CHECK(area(level, dashed(4, {-1, 2})) == Approx(200).margin(0.05));
}

TEST_CASE("dashes turn corners")
{
    CHECK(area(corner, dashed(4, {30, 5})) == Approx(4 * (30 + 30 + 10)).margin(0.05));
    CHECK(area(corner, dashed(4, {50, 5})) == Approx(4 * (50 + 25)).margin(0.05));
}

TEST_CASE("dashes finer than can be seen leave as much ink")
{
    CHECK(area(level, dashed(4, {1e-6, 3e-6})) == Approx(50).margin(0.05));
}

TEST_CASE("a pen may be broader one way than the other")
{
    InkStroke flat = stroke(2);
    flat.pen = {3, 0, 0, 1, 0, 0}; // three times as wide as high
    CHECK(area(level, flat) == Approx(50 * 2).margin(0.05));
    CHECK(area(line({{50, 20}, {50, 70}}), flat) == Approx(50 * 6).margin(0.05));
    flat.pen = {-3, 0, 0, 1, 100, 7}; // mirrored, and moved: where the path lies is of the page
    CHECK(area(corner, flat) == Approx(40 * 2 + 40 * 6).margin(0.05));
    flat.pen = {1, 1, 1, 1, 0, 0};
    CHECK(area(level, flat) == 0);
}
