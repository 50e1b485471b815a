#include "image/resample.hpp"

#include "image/light.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

Pixels pixels(int components, std::string colour, std::string alpha = {})
{
    return {std::move(colour), std::move(alpha), components};
}

} // namespace

TEST_CASE("every sRGB value comes back from its light, and light rises with it")
{
    for (int value = 0; value < 256; ++value) {
        CHECK(value_of(light_of(static_cast<std::uint8_t>(value))) == value);
        if (value > 0)
            CHECK(light_of(static_cast<std::uint8_t>(value)) >
                  light_of(static_cast<std::uint8_t>(value - 1)));
    }
    CHECK(light_of(0) == 0);
    CHECK(light_of(255) == 65'535);
    CHECK(light_of(128) == Approx(0.21586 * 65'535).margin(1)); // IEC 61966-2-1's curve
}

TEST_CASE("black and white side by side are half the light, not half the value")
{
    CHECK(resample(pixels(1, "\0\xFF\xFF\0"s), {2, 2}, {1, 1}).colour == "\xBC");
}

TEST_CASE("inks are averaged as inks, since they are no light")
{
    CHECK(resample(pixels(4, "\0\0\xFF\x10\xFF\0\xFF\x20"s), {2, 1}, {1, 1}).colour == "\x80\0\xFF\x18"s);
}

TEST_CASE("a pixel that two share gives each its part")
{
    // Three pixels on two: each gets one and a half.
    const Pixels three = pixels(4, std::string("\x30\x30\x30\x30\x60\x60\x60\x60\x90\x90\x90\x90"));
    CHECK(resample(three, {3, 1}, {2, 1}).colour == "\x40\x40\x40\x40\x80\x80\x80\x80");
    CHECK(resample(three, {1, 3}, {1, 2}).colour == "\x40\x40\x40\x40\x80\x80\x80\x80");
}

TEST_CASE("an even picture stays even to the last bit, whatever the sizes")
{
    const Pixels even = pixels(3, std::string(7 * 5 * 3, '\x37'), std::string(7 * 5, '\x9C'));
    for (const PixelSize to : {PixelSize{7, 5}, PixelSize{6, 4}, PixelSize{3, 5}, PixelSize{1, 1}}) {
        const Pixels smaller = resample(even, {7, 5}, to);
        CHECK(smaller.colour == std::string(to.width * to.height * 3, '\x37'));
        CHECK(smaller.alpha == std::string(to.width * to.height, '\x9C'));
    }
}

TEST_CASE("what is transparent lends its colour to nothing that is seen, and keeps it where nothing is")
{
    // Opaque red beside transparent green: red, half there.
    const Pixels mixed = resample(pixels(3, "\xFF\0\0\0\xFF\0"s, "\xFF\0"s), {2, 1}, {1, 1});
    CHECK(mixed.colour == "\xFF\0\0"s);
    CHECK(mixed.alpha == "\x80");
    const Pixels clear = resample(pixels(1, "\x40\x40"s, "\0\0"s), {2, 1}, {1, 1});
    CHECK(clear.colour == "\x40");
    CHECK(clear.alpha == "\0"s);
}

TEST_CASE("the largest sums do not overflow")
{
    constexpr std::uint32_t side = 16'384; // one row and one column of the widest pictures
    const Pixels row = pixels(1, std::string(side, '\xFF'), std::string(side, '\xFF'));
    CHECK(resample(row, {side, 1}, {1, 1}).colour == "\xFF");
    CHECK(resample(row, {1, side}, {1, 1}).alpha == "\xFF");
}
