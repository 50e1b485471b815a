#include "ink/measure_ink.hpp"

#include "ink/ink_shapes.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

void lay(Plates& plates, const PlaneBox& box, const InkColour& colour,
         InkOverprint overprint = InkOverprint::Mode1)
{
    InkManner manner;
    manner.overprint = overprint;
    paint_path(plates, outline_around(box), Winding::NonZero, colour, manner);
}

void check_box(const PlaneBox& box, const PlaneBox& wanted, double within)
{
    CHECK(box.left == Approx(wanted.left).margin(within));
    CHECK(box.bottom == Approx(wanted.bottom).margin(within));
    CHECK(box.right == Approx(wanted.right).margin(within));
    CHECK(box.top == Approx(wanted.top).margin(within));
}

// Places are counted in 256ths of a pixel.
constexpr double rounding = 0.005;

} // namespace

TEST_CASE("the mean of a box is that of what lies in it, whatever pixels its edges cut")
{
    Plates plates({-10, -10, 110, 110});
    lay(plates, {0, 0, 50, 100}, cmyk(0.5, 0, 0, 1));
    const std::vector<double> trim = mean_ink(plates, {0, 0, 100, 100});
    CHECK(trim[0] == Approx(0.25).epsilon(1e-4));
    CHECK(trim[3] == Approx(0.5).epsilon(1e-4));
    CHECK(mean_ink(plates, {-10, -10, 110, 110})[3] == Approx(5000 / 14'400.0).epsilon(1e-4));
    CHECK(mean_ink(plates, {40.25, 40.5, 60.25, 41.25})[3] == Approx(9.75 / 20).epsilon(1e-4));
    CHECK(mean_ink(plates, {-500, 0, 50, 100})[3] == Approx(50 / 60.0).epsilon(1e-4));
    CHECK(mean_ink(plates, {50, 50, 50, 60})[3] == 0);
    CHECK(mean_ink(plates, {500, 500, 600, 600})[3] == 0);
}

TEST_CASE("means hardly depend on the resolution")
{
    for (const double dots : {36.0, 72.0, 100.0, 300.0}) {
        Plates plates({0, 0, 99.3, 50.1}, dots);
        for (int rule = 0; rule < 20; ++rule)
            lay(plates, {5, 2 + rule * 2.33, 90, 2.1 + rule * 2.33}, cmyk(0, 0, 0, 1));
        CHECK(mean_ink(plates, {0, 0, 99.3, 50.1})[3] == Approx(20 * 0.1 * 85 / (99.3 * 50.1)).epsilon(1e-3));
    }
}

TEST_CASE("the highest total is found with its place, of process inks or of all")
{
    const PlaneBox page{0, 0, 100, 100};
    Plates plates(page);
    lay(plates, {10, 10, 20, 20}, cmyk(1, 0.5, 0, 1));
    lay(plates, {60, 60, 70, 70}, cmyk(0, 0.5, 0, 1));
    lay(plates, {60, 60, 64, 64}, spot("Gold", 1));
    lay(plates, {60, 60, 64, 64}, spot("Silver", 0.5));
    const InkTotal process = highest_ink(plates, InkSum::Process, page);
    CHECK(process.total == Approx(2.5).margin(1e-4));
    check_box(process.where, {10, 19, 11, 20}, rounding);
    const InkTotal all = highest_ink(plates, InkSum::All, page);
    CHECK(all.total == Approx(3).margin(1e-4));
    check_box(all.where, {60, 63, 61, 64}, rounding);
    CHECK(highest_ink(plates, InkSum::Process, {30, 30, 100, 100}).total == Approx(1.5).margin(1e-4));
    CHECK(highest_ink(plates, InkSum::Process, {30, 30, 40, 40}).total == 0);
    CHECK(highest_ink(plates, InkSum::Process, {300, 30, 400, 40}).total == 0);
}

TEST_CASE("the square of most ink is where it lies most densely")
{
    const PlaneBox page{0, 0, 595, 842};
    Plates plates(page);
    lay(plates, {100, 100, 400, 400}, cmyk(0.5, 0.5, 0, 0));
    CHECK(highest_square(plates, InkSum::Process, page).total == Approx(1).margin(1e-4));
    // Half of a square within it has all four inks.
    lay(plates, {250, 250, 250 + ink_square / 2, 250 + ink_square}, cmyk(1, 1, 1, 1));
    const InkTotal square = highest_square(plates, InkSum::Process, page);
    CHECK(square.total == Approx((4 + 1) / 2.0).margin(0.02));
    CHECK(square.where.width() == Approx(ink_square).margin(rounding));
    CHECK(square.where.height() == Approx(ink_square).margin(rounding));
    CHECK(square.where.bottom == Approx(250).margin(1));
    CHECK(square.where.left <= 250);
    CHECK(square.where.right >= 250 + ink_square / 2 - 1);
}

TEST_CASE("a square at the border of a page, off the pixels, is found to the part of a pixel")
{
    // 61.7 pt wide: the only square that holds all of the ink begins at no pixel.
    const PlaneBox page{0, 0, 61.7, 77.3};
    Plates plates(page);
    lay(plates, {61.7 - ink_square, 0, 61.7, ink_square}, cmyk(0, 0, 0, 1));
    const InkTotal square = highest_square(plates, InkSum::Process, page);
    // Of the pixels that the ink cuts, half a row and half a column, only a part of the part is counted.
    CHECK(square.total == Approx(1).margin(0.01));
    check_box(square.where, {61.7 - ink_square, 0, 61.7, ink_square}, rounding);
}

TEST_CASE("on a page narrower than the square it is as narrow")
{
    const PlaneBox card{0, 0, 30, 100};
    Plates plates(card);
    lay(plates, {0, 0, 30, 100}, cmyk(0, 0, 1, 0));
    lay(plates, {0, 80, 15, 100}, cmyk(1, 0, 0, 0));
    const InkTotal square = highest_square(plates, InkSum::Process, card);
    CHECK(square.total == Approx(1 + 15 * 20 / (30 * ink_square)).margin(1e-3));
    check_box(square.where, {0, 100 - ink_square, 30, 100}, rounding);
    // And of a box within the page alone what lies in it counts.
    CHECK(highest_square(plates, InkSum::Process, {0, 0, 30, 80}).total == Approx(1).margin(1e-4));
    CHECK(highest_square(plates, InkSum::Process, {0, 0, 0, 80}).total == 0);
}

TEST_CASE("an empty page has no ink anywhere")
{
    const PlaneBox page{0, 0, 100, 100};
    const Plates plates(page);
    CHECK(mean_ink(plates, page) == std::vector<double>{0, 0, 0, 0});
    CHECK(highest_ink(plates, InkSum::All, page).total == 0);
    CHECK(highest_square(plates, InkSum::All, page).total == 0);
    const Plates none({0, 0, 0, 0});
    CHECK(mean_ink(none, page) == std::vector<double>{0, 0, 0, 0});
    CHECK(highest_ink(none, InkSum::All, page).total == 0);
    CHECK(highest_square(none, InkSum::All, page).total == 0);
}
