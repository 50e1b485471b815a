#include "colour/inks.hpp"

#include "support/catch.hpp"

using namespace stonehand;

namespace
{

const Palette palette{
    {"ink", {}, {0, 0, 0, 1}, {}, {}, true, {}},
    {"cinnabar", {}, {.1, .92, 1, .1}, "House Red", {}, false, {}},
    {"paper", {}, {}, {}, {}, false, {}},
    {"registration", {}, {1, 1, 1, 1}, every_plate, {}, false, {}},
};

Paint paint(std::size_t colour, double tint = 1, bool overprint = false)
{
    return {static_cast<ColourId>(colour), tint, overprint};
}

} // namespace

TEST_CASE("a tint of process inks is as much less of each")
{
    CHECK(inks_of(paint(0, .5), palette, SpotInks::Kept).process == Cmyk{0, 0, 0, .5});
    CHECK(inks_of(paint(1, .5), palette, SpotInks::Process).process == Cmyk{.05, .46, .5, .05});
}

TEST_CASE("a spot is one ink with its tint, or the process inks that stand for it")
{
    const Inks spot = inks_of(paint(1, .5), palette, SpotInks::Kept);
    CHECK(spot.spot == "House Red");
    CHECK(spot.tint == .5);
    CHECK(spot.process == Cmyk{.1, .92, 1, .1});
    CHECK(inks_of(paint(1), palette, SpotInks::Process).spot.empty());
}

TEST_CASE("registration colour is every plate where spots become process inks too")
{
    CHECK(inks_of(paint(3), palette, SpotInks::Process).spot == "All");
}

TEST_CASE("a tint of black knocks out: over colour it would be another colour")
{
    CHECK_FALSE(inks_of(paint(0, .5, true), palette, SpotInks::Kept).overprint);
    CHECK(inks_of(paint(1, .5, true), palette, SpotInks::Kept).overprint); // the palette says so of others
    CHECK(inks_of(paint(1, .5, true), palette, SpotInks::Process).overprint);
}

TEST_CASE("paper never overprints, since it would be gone")
{
    CHECK(inks_of(paint(0, 1, true), palette, SpotInks::Kept).overprint);
    CHECK_FALSE(inks_of(paint(2, 1, true), palette, SpotInks::Kept).overprint);
    CHECK_FALSE(inks_of(paint(0, 0, true), palette, SpotInks::Kept).overprint);
    CHECK_FALSE(inks_of(paint(1, 0, true), palette, SpotInks::Kept).overprint);
}
