#include "ink/plates.hpp"

#include "ink/ink_shapes.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

constexpr InkOverprint knock_out = InkOverprint::KnockOut, mode_0 = InkOverprint::Mode0,
                       mode_1 = InkOverprint::Mode1;
// A 65 536th more or less.
constexpr double rounding = 2e-5;

const PlaneBox page{0, 0, 20, 20};

InkManner manner(InkOverprint overprint, double alpha = 1)
{
    InkManner made;
    made.overprint = overprint;
    made.alpha = alpha;
    return made;
}

void lay(Plates& plates, const PlaneBox& box, const InkColour& colour, const InkManner& how)
{
    paint_path(plates, outline_around(box), Winding::NonZero, colour, how);
}

/// Of a pixel: cyan, magenta, yellow, black, Gold.
std::vector<double> amounts(const Plates& plates, int column = 10, int row = 10)
{
    std::vector<double> all;
    for (const char* plate : {"Cyan", "Magenta", "Yellow", "Black", "Gold"})
        all.push_back(plates.amount(plate, column, row));
    return all;
}

struct Case {
    const char* what;
    InkColour colour;
    InkOverprint overprint;
    std::vector<double> left; ///< upon 10 % cyan, 20 magenta, 30 yellow, 40 black, 50 Gold
};

const InkColour gray{InkSource::Process, {{"Black", 0.7}}};
const InkColour image_cmyk{InkSource::Process, {{"Cyan", 0.7}, {"Magenta", 0}, {"Yellow", 0}, {"Black", 0}}};
const InkColour two_inks{InkSource::Named, {{"Gold", 0.9}, {"Black", 0}}};
const InkColour black_plate = {InkSource::Named, {{"Black", 0.7}}};

// ISO 32000-1, table 149, row by row.
const std::vector<Case> table_149 = {
    {"CMYK", cmyk(0.7, 0, 0, 0), knock_out, {0.7, 0, 0, 0, 0}},
    {"CMYK, overprint", cmyk(0.7, 0, 0, 0), mode_0, {0.7, 0, 0, 0, 0.5}},
    {"CMYK, overprint, mode 1", cmyk(0.7, 0, 0, 0), mode_1, {0.7, 0.2, 0.3, 0.4, 0.5}},
    {"CMYK of no ink, overprint, mode 1", cmyk(0, 0, 0, 0), mode_1, {0.1, 0.2, 0.3, 0.4, 0.5}},
    {"CMYK of no ink, overprint", cmyk(0, 0, 0, 0), mode_0, {0, 0, 0, 0, 0.5}},
    {"CMYK of no ink", cmyk(0, 0, 0, 0), knock_out, {0, 0, 0, 0, 0}},
    {"gray", gray, knock_out, {0, 0, 0, 0.7, 0}},
    {"gray, overprint", gray, mode_0, {0, 0, 0, 0.7, 0.5}},
    {"gray, overprint, mode 1", gray, mode_1, {0, 0, 0, 0.7, 0.5}},
    {"an image's CMYK, overprint, mode 1", image_cmyk, mode_1, {0.7, 0, 0, 0, 0.5}},
    {"a spot", spot("Gold", 0.9), knock_out, {0, 0, 0, 0, 0.9}},
    {"a spot, overprint", spot("Gold", 0.9), mode_0, {0.1, 0.2, 0.3, 0.4, 0.9}},
    {"no spot, overprint, mode 1", spot("Gold", 0), mode_1, {0.1, 0.2, 0.3, 0.4, 0}},
    {"another spot", spot("Silver", 0.9), knock_out, {0, 0, 0, 0, 0}},
    {"another spot, overprint", spot("Silver", 0.9), mode_1, {0.1, 0.2, 0.3, 0.4, 0.5}},
    {"black as a plate", black_plate, knock_out, {0, 0, 0, 0.7, 0}},
    {"black as a plate, overprint", black_plate, mode_1, {0.1, 0.2, 0.3, 0.7, 0.5}},
    {"two inks, overprint", two_inks, mode_1, {0.1, 0.2, 0.3, 0, 0.9}},
    {"All", spot("All", 0.8), knock_out, {0.8, 0.8, 0.8, 0.8, 0.8}},
    {"All, overprint", spot("All", 0.8), mode_1, {0.8, 0.8, 0.8, 0.8, 0.8}},
    {"None", spot("None", 0.8), knock_out, {0.1, 0.2, 0.3, 0.4, 0.5}},
};

Plates grounded()
{
    Plates plates(page);
    lay(plates, page, cmyk(0.1, 0.2, 0.3, 0.4), {});
    lay(plates, page, spot("Gold", 0.5), manner(mode_0));
    return plates;
}

} // namespace

TEST_CASE("a mark leaves on each plate what its colour space and its overprint say")
{
    for (const Case& row : table_149) {
        INFO(row.what);
        Plates plates = grounded();
        lay(plates, page, row.colour, manner(row.overprint));
        const std::vector<double> left = amounts(plates);
        for (std::size_t plate = 0; plate < left.size(); ++plate)
            CHECK(left[plate] == Approx(row.left[plate]).margin(rounding));
    }
}

TEST_CASE("what is half transparent, or covers half a pixel, does half of it on every plate")
{
    for (const Case& row : table_149) {
        INFO(row.what);
        Plates half = grounded(), part = grounded();
        lay(half, page, row.colour, manner(row.overprint, 0.5));
        lay(part, {10.5, 0, 20, 20}, row.colour, manner(row.overprint));
        const std::vector<double> ground = amounts(grounded());
        for (const std::vector<double>& left : {amounts(half), amounts(part)})
            for (std::size_t plate = 0; plate < left.size(); ++plate)
                CHECK(left[plate] == Approx((ground[plate] + row.left[plate]) / 2).margin(2 * rounding));
    }
}

TEST_CASE("the edge of an opaque mark lightens what lies below by what it covers, and no more")
{
    Plates plates(page);
    lay(plates, page, cmyk(1, 0, 0, 0), {});
    lay(plates, {10.25, 0, 20, 20}, cmyk(0, 0, 0, 1), {});
    CHECK(plates.amount("Cyan", 9, 5) == 1);
    CHECK(plates.amount("Cyan", 10, 5) == Approx(0.25).margin(rounding));
    CHECK(plates.amount("Black", 10, 5) == Approx(0.75).margin(rounding));
    CHECK(plates.amount("Cyan", 11, 5) == 0);
    lay(plates, {0, 0, 10.25, 20}, cmyk(0, 0, 0, 1), manner(mode_1));
    CHECK(plates.amount("Cyan", 9, 5) == 1);
    CHECK(plates.amount("Cyan", 10, 5) == Approx(0.25).margin(rounding));
}

TEST_CASE("a spot that comes late has of the marks before it what they laid on all plates")
{
    Plates plates(page);
    lay(plates, {0, 0, 20, 10}, spot("All", 1), {});
    lay(plates, {0, 0, 10, 20}, cmyk(0, 0, 0, 0), {}); // knocks out the left of it
    lay(plates, {0, 19, 1, 20}, spot("Gold", 0.5), manner(mode_1));
    CHECK(plates.names() == std::vector<std::string>{"Cyan", "Magenta", "Yellow", "Black", "Gold"});
    CHECK(amounts(plates, 15, 15) == std::vector<double>{1, 1, 1, 1, 1});
    CHECK(amounts(plates, 5, 15) == std::vector<double>{0, 0, 0, 0, 0});
    CHECK(amounts(plates, 15, 5) == std::vector<double>{0, 0, 0, 0, 0});
}

TEST_CASE("plates beyond the most are not kept, and that is told")
{
    Plates plates(page);
    for (std::size_t ink = 4; ink < most_plates; ++ink)
        lay(plates, page, spot("P" + std::to_string(ink), 1), {});
    CHECK(plates.is_complete());
    lay(plates, page, spot("one more", 1), manner(mode_1));
    CHECK_FALSE(plates.is_complete());
    CHECK(plates.names().size() == most_plates);
    CHECK(plates.amount("P35", 3, 3) == 1);
    lay(plates, page, spot("All", 0.5), {});
    CHECK(plates.amount("P35", 3, 3) == Approx(0.5).margin(rounding));
}

TEST_CASE("what multiplies takes away light from what the inks below it left")
{
    InkManner shadow;
    shadow.blend = InkBlend::Multiply;
    Plates plates = grounded();
    lay(plates, page, cmyk(0, 0, 0, 0.5), shadow);
    CHECK(plates.amount("Cyan", 10, 10) == Approx(0.1).margin(rounding));
    CHECK(plates.amount("Black", 10, 10) == Approx(0.7).margin(rounding));
    CHECK(plates.amount("Gold", 10, 10) == Approx(0.5).margin(rounding));
    shadow.alpha = 0.5;
    lay(plates, page, cmyk(1, 0, 0, 0), shadow);
    CHECK(plates.amount("Cyan", 10, 10) == Approx(0.55).margin(rounding));
}

TEST_CASE("amounts beyond what there is are brought to it")
{
    Plates plates(page);
    lay(plates, page, cmyk(1.5, -1, 0.5, 0), {});
    CHECK(amounts(plates)[0] == 1);
    CHECK(amounts(plates)[1] == 0);
    lay(plates, page, cmyk(0, 0, 0, 1), manner(knock_out, -2));
    CHECK(amounts(plates)[3] == 0);
}

TEST_CASE("marks are painted through clips")
{
    Plates plates(page);
    InkManner behind;
    behind.clip = clip_to(outline_around({5, 5, 10.5, 10}), Winding::NonZero, plates.grid());
    lay(plates, page, cmyk(0, 0, 0, 1), behind);
    CHECK(mean_ink(plates, page)[3] == Approx(5.5 * 5 / 400).margin(rounding));
    CHECK(plates.amount("Black", 10, 12) == Approx(0.5).margin(rounding));
    CHECK(plates.amount("Black", 11, 12) == 0);
}
