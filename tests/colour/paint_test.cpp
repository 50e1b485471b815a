#include "colour/paint.hpp"

#include "support/catch.hpp"

using namespace stonehand;

TEST_CASE("a screen colour is six hexadecimal digits after a number sign")
{
    const auto seal = read_screen_colour("#b8321C");
    REQUIRE(seal);
    CHECK(seal->red == Approx(0xb8 / 255.0));
    CHECK(seal->green == Approx(0x32 / 255.0));
    CHECK(seal->blue == Approx(0x1c / 255.0));
    for (const char* wrong :
         {"", "#", "b8321c", "#b8321", "#b8321c0", "#b8321g", "#-1-1-1", "# 1 1 1", "#0x0x0x"})
        CHECK_FALSE(read_screen_colour(wrong));
}

TEST_CASE("a tint lightens towards white")
{
    PaletteColour ink;
    ink.screen = {0.2, 0.4, 1};
    const Rgb half = screen_value({ColourId{0}, 0.5}, {ink});
    CHECK(half.red == Approx(0.6));
    CHECK(half.green == Approx(0.7));
    CHECK(half.blue == Approx(1));
    CHECK(screen_value({ColourId{0}, 1}, {ink}) == ink.screen);
    CHECK(screen_value({ColourId{0}, 0}, {ink}) == Rgb{1, 1, 1});
}
