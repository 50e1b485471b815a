#include "colour/ink_converter.hpp"

#include "support/catch.hpp"
#include "support/profile_named.hpp"

using namespace stonehand;

namespace
{

/// Nothing, said, where the profiles are not installed.
std::optional<InkConverter> converter(InkConversion conversion = {})
{
    const Profile screen = profile_named("sRGB"), press = profile_named("FOGRA39");
    if (screen.bytes.empty() || press.bytes.empty()) {
        WARN("not tested: sRGB or FOGRA39 is not installed");
        return std::nullopt;
    }
    return InkConverter::make(screen, press, conversion);
}

int sample(const std::string& samples, std::size_t at)
{
    return static_cast<unsigned char>(samples[at]);
}

} // namespace

TEST_CASE("grays become black ink alone, white none and black all of it")
{
    const auto inks = converter();
    if (!inks) return;
    CHECK(inks->inks_of({1, 1, 1}) == Cmyk{});
    CHECK(inks->inks_of({0, 0, 0}) == Cmyk{0, 0, 0, 1});
    const Cmyk middle = inks->inks_of({.5, .5, .5});
    CHECK(middle.cyan + middle.magenta + middle.yellow == 0);
    CHECK(middle.black > .4);
    CHECK(middle.black < .8);
}

TEST_CASE("a red of the screen is magenta and yellow in print")
{
    const auto inks = converter();
    if (!inks) return;
    const Cmyk red = inks->inks_of({.8, .1, .1});
    CHECK(red.magenta > .8);
    CHECK(red.yellow > .8);
    CHECK(red.cyan < .3);
}

TEST_CASE("pictures without a profile are taken as sRGB, and those of the press come back as they were")
{
    const auto inks = converter({Intent::Relative, false});
    if (!inks) return;
    const auto white = inks->convert("\xFF\xFF\xFF", 3, {});
    REQUIRE(white);
    REQUIRE(white->size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(sample(*white, i) <= 2);
    const std::string solid("\0\xFF\xFF\0", 4);
    const auto same = inks->convert(solid, 4, profile_named("FOGRA39").bytes);
    REQUIRE(same);
    CHECK(sample(*same, 1) > 230);
    CHECK(sample(*same, 2) > 220);
    CHECK_FALSE(inks->convert(solid, 4, {}));
    CHECK_FALSE(inks->convert(solid, 4, "no profile"));
}

TEST_CASE("a gray picture keeps the order of its values")
{
    const auto inks = converter();
    if (!inks) return;
    const auto values = inks->gray_values({});
    REQUIRE(values);
    REQUIRE(values->size() == 256);
    CHECK(sample(*values, 0) == 0);
    CHECK(sample(*values, 255) == 255);
    for (std::size_t i = 1; i < 256; ++i) CHECK(sample(*values, i) >= sample(*values, i - 1));
}
