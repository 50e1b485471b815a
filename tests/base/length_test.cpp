#include "base/length.hpp"

#include "base/geometry.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

// 360 pt is 127 mm, to the unit.
static_assert(360_pt == 127_mm);
static_assert((1_pt).units() == 12'700);
static_assert((1_mm).units() == 36'000);
static_assert(Length::points(0.1) * 10 == 1_pt);
static_assert(12_pt + 3_mm - 3_mm == 12_pt);
static_assert(2 * 3_mm == 6_mm && 6_mm / 2 == 3_mm && -3_mm < Length());

TEST_CASE("Lengths are rounded to the nearest unit, halves away from zero")
{
    CHECK(Length::units(3).times(0.5) == Length::units(2));
    CHECK(Length::units(-3).times(0.5) == Length::units(-2));
    CHECK(Length::units(3).times(0.4) == Length::units(1));
    CHECK(Length::points(10.5).units() == 133'350);
}

TEST_CASE("Lengths tell themselves in points, in millimetres and as ratios")
{
    CHECK((127_mm).in_points() == 360);
    CHECK((360_pt).in_millimetres() == 127);
    CHECK(3_mm / 2_mm == 1.5);
}

TEST_CASE("A rectangle knows its right and its foot")
{
    const Rect rect{{1_mm, 2_mm}, {10_mm, 20_mm}};
    CHECK(rect.right() == 11_mm);
    CHECK(rect.foot() == 22_mm);
}
