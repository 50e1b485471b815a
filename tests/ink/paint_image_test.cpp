#include <cmath>

#include "ink/ink_shapes.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

using Bytes = std::vector<std::uint8_t>;

const PlaneBox page{0, 0, 100, 100};

InkImage gray_image(std::size_t width, std::size_t height, const Bytes& bytes)
{
    return {samples_of(width, height, 1, bytes), InkSource::Process, {"Black"}, {}};
}

/// Black at every second sample of every second row, and at the first column.
Bytes pattern(std::size_t side)
{
    Bytes bytes;
    for (std::size_t y = 0; y < side; ++y)
        for (std::size_t x = 0; x < side; ++x)
            bytes.push_back(x == 0 || (x % 2 == 1 && y % 2 == 1) ? 255 : 0);
    return bytes;
}

double mean_of(const Bytes& bytes)
{
    double sum = 0;
    for (const std::uint8_t byte : bytes) sum += byte / 255.0;
    return sum / static_cast<double>(bytes.size());
}

double black(const Plates& plates, const PlaneBox& box = page)
{
    return mean_ink(plates, box)[3];
}

} // namespace

TEST_CASE("samples as large as pixels become those pixels, the head of the image at the top")
{
    const Bytes bytes{255, 0, 102, 51, 0, 0};
    Plates plates(page);
    paint_image(plates, gray_image(3, 2, bytes), {3, 0, 0, 2, 10, 90}, {});
    CHECK(plates.amount("Black", 10, 8) == 1);
    CHECK(plates.amount("Black", 11, 8) == 0);
    CHECK(plates.amount("Black", 12, 8) == Approx(0.4));
    CHECK(plates.amount("Black", 10, 9) == Approx(0.2));
    CHECK(plates.amount("Black", 12, 9) == 0);
    CHECK(black(plates) == Approx(1.6 / 10'000));
}

TEST_CASE("an image keeps its mean when it is reduced, enlarged, moved off the pixels or turned")
{
    const Bytes bytes = pattern(64);
    const double mean = mean_of(bytes);
    for (const double side : {2.0, 7.3, 30.0, 64.0, 90.0})
        for (const int degrees : {0, 17, 45, 90, 180, 270, 333}) {
            INFO(side << " pt, " << degrees << " degrees");
            const double angle = degrees * 3.14159265358979 / 180;
            const double c = std::cos(angle) * side * 0.7, s = std::sin(angle) * side * 0.7;
            Plates plates(page);
            paint_image(plates, gray_image(64, 64, bytes),
                        {c, s, -s, c, 50.3 - (c - s) / 2, 50.2 - (s + c) / 2}, {});
            CHECK(black(plates) * 10'000 / (side * side * 0.49) == Approx(mean).epsilon(0.02));
        }
}

TEST_CASE("a pixel is the mean of the samples that lie on it")
{
    Bytes bytes(30 * 10, 0);
    for (std::size_t y = 0; y < 10; ++y)
        for (std::size_t x = 10; x < 20; ++x) bytes[y * 30 + x] = 255; // the middle third
    Plates plates(page);
    paint_image(plates, gray_image(30, 10, bytes), {3, 0, 0, 1, 10.5, 50}, {});
    CHECK(plates.amount("Black", 10, 49) == 0);
    CHECK(plates.amount("Black", 11, 49) == Approx(0.5).margin(1e-4));
    CHECK(plates.amount("Black", 12, 49) == Approx(0.5).margin(1e-4));
    CHECK(plates.amount("Black", 13, 49) == 0);
}

TEST_CASE("an image knocks out below it, or leaves the plates that it does not name")
{
    const Bytes half(4, 128);
    InkImage image{samples_of(2, 2, 1, half), InkSource::Named, {"Gold"}, {}};
    Plates plates(page);
    paint_path(plates, outline_around(page), Winding::NonZero, cmyk(1, 0, 0, 0), {});
    InkManner over;
    over.overprint = InkOverprint::Mode0;
    paint_image(plates, image, {50, 0, 0, 100, 0, 0}, over);
    CHECK(mean_ink(plates, page)[0] == 1);
    paint_image(plates, image, {50, 0, 0, 100, 50, 0}, {});
    CHECK(mean_ink(plates, page)[0] == 0.5);
    CHECK(mean_ink(plates, page)[4] == Approx(128 / 255.0));
}

TEST_CASE("components go to the plates that they name")
{
    const Bytes inks{255, 0, 51, 0};
    InkImage image{samples_of(1, 1, 4, inks), InkSource::Process, {"Cyan", "Magenta", "Yellow", "Black"}, {}};
    Plates plates(page);
    paint_image(plates, image, {100, 0, 0, 100, 0, 0}, {});
    const std::vector<double> means = mean_ink(plates, page);
    CHECK(means[0] == 1);
    CHECK(means[1] == 0);
    CHECK(means[2] == Approx(0.2));
    CHECK(means[3] == 0);
}

TEST_CASE("a mask lets a part of an image through, or of a colour")
{
    const Bytes full{255}, mask{0, 255, 255, 128};
    InkImage image = gray_image(1, 1, full);
    image.mask = samples_of(2, 2, 1, mask);
    Plates plates(page);
    paint_image(plates, image, {100, 0, 0, 100, 0, 0}, {});
    CHECK(plates.amount("Black", 10, 10) == 0);
    CHECK(plates.amount("Black", 90, 10) == 1);
    CHECK(plates.amount("Black", 90, 90) == Approx(128 / 255.0).margin(1e-4));
    CHECK(black(plates) == Approx((2 + 128 / 255.0) / 4).margin(1e-4));

    Plates stencil(page);
    InkManner manner;
    manner.alpha = 0.5;
    manner.clip = clip_to(outline_around({0, 0, 50, 50}), Winding::NonZero, stencil.grid());
    paint_mask(stencil, cmyk(0, 0, 0, 1), samples_of(2, 2, 1, mask), {100, 0, 0, 100, 0, 0}, manner);
    CHECK(black(stencil) == Approx(0.125).margin(1e-4));
}

TEST_CASE("what has no area or no samples paints nothing")
{
    const Bytes full{255};
    Plates plates(page);
    paint_image(plates, gray_image(1, 1, full), {100, 0, 0, 0, 0, 50}, {});
    paint_image(plates, gray_image(1, 1, full), {50, 50, 50, 50, 0, 0}, {});
    paint_image(plates, gray_image(1, 1, full), {NAN, 0, 0, 50, 0, 0}, {});
    paint_image(plates, gray_image(1, 1, full), {1e-170, 0, 0, 1e-170, 0, 0}, {});
    paint_image(plates, gray_image(0, 0, full), {50, 0, 0, 50, 0, 0}, {});
    CHECK(black(plates) == 0);
    // Nearly no area: a slip along the diagonal.
    const Bytes bytes = pattern(64);
    paint_image(plates, gray_image(64, 64, bytes), {90, 90, 90, 90.1, 0, 0}, {});
    CHECK(black(plates) < 0.001);
}

TEST_CASE("each row of samples is asked for once, in order")
{
    std::vector<std::size_t> asked;
    InkImage image{{100, 50, 1,
                    [&asked](std::size_t row, std::span<std::uint8_t> samples) {
                        asked.push_back(row);
                        std::fill(samples.begin(), samples.end(), std::uint8_t{255});
                    }},
                   InkSource::Process,
                   {"Black"},
                   {}};
    Plates plates(page);
    paint_image(plates, image, {20, 0, 0, 20, 0, 0}, {});
    REQUIRE(asked.size() == 50);
    CHECK(std::is_sorted(asked.begin(), asked.end()));
    CHECK(black(plates) == Approx(0.04));
}
