#include "pdf/number_text.hpp"

#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

std::string thousandths(std::int64_t value)
{
    std::string out;
    append_thousandths(out, value);
    return out;
}

} // namespace

TEST_CASE("lengths become thousandths of a point, rounded to the nearest on both sides of zero")
{
    CHECK(milli_points(1_pt) == 1000);
    CHECK(milli_points(148_mm) == 419'528);
    CHECK(milli_points(Length::units(6)) == 0);
    CHECK(milli_points(Length::units(7)) == 1);
    CHECK(milli_points(Length::units(-7)) == -1);
}

TEST_CASE("numbers are as short as PDF allows and never have an exponent")
{
    CHECK(thousandths(0) == "0");
    CHECK(thousandths(10'500) == "10.5");
    CHECK(thousandths(-40) == "-.04");
    CHECK(thousandths(1) == ".001");
    CHECK(thousandths(-12'000) == "-12");
    CHECK(thousandths(1'000'000'000) == "1000000");
    std::string fine;
    append_decimal(fine, -203, 5);
    CHECK(fine == "-.00203");
}

TEST_CASE("colour shares keep 8-bit values apart")
{
    for (int value = 0; value < 255; ++value) {
        std::string one, next;
        append_share(one, value / 255.0);
        append_share(next, (value + 1) / 255.0);
        CHECK(one != next);
    }
}
