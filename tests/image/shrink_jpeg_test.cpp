#include "image/shrink_jpeg.hpp"

#include <random>

#include "image/decode_jpeg.hpp"
#include "support/catch.hpp"
#include "support/jpeg_bytes.hpp"

using namespace stonehand;

namespace
{

std::string shrunk(const std::string& bytes, PixelSize size)
{
    std::string smaller;
    REQUIRE_FALSE(shrink_jpeg_bytes(bytes, size, smaller));
    return smaller;
}

PictureFault fault_of(const std::string& bytes)
{
    std::string smaller;
    const auto fault = shrink_jpeg_bytes(bytes, {20, 10}, smaller);
    REQUIRE(fault);
    CHECK(smaller.empty());
    return *fault;
}

JpegCoding coding_of(const std::string& bytes)
{
    DecodedJpeg decoded;
    REQUIRE_FALSE(decode_jpeg(bytes, {1, 1}, decoded));
    return decoded.coding;
}

} // namespace

TEST_CASE("a JPEG made smaller has the size asked for and looks as it did")
{
    for (const int components : {1, 3, 4})
        for (const bool progressive : {false, true}) {
            const Samples large = noisy_gradient(400, 300, components);
            JpegForm form;
            form.progressive = progressive;
            const std::string bytes = jpeg_bytes(large, form);
            for (const PixelSize size :
                 {PixelSize{200, 150}, PixelSize{100, 75}, PixelSize{80, 50}, PixelSize{40, 30}}) {
                const Samples small = jpeg_samples(shrunk(bytes, size));
                CHECK(small.width == size.width);
                CHECK(small.height == size.height);
                CHECK(small.components == components);
                CHECK(difference(small, box_average(large, size.width, size.height)) < 6);
            }
        }
}

TEST_CASE("the same JPEG gives the same bytes, and its noise is averaged away")
{
    const std::string bytes = jpeg_bytes(noisy_gradient(800, 600, 3));
    const std::string smaller = shrunk(bytes, {80, 60});
    CHECK(smaller == shrunk(bytes, {80, 60}));
    CHECK(smaller.size() * 50 < bytes.size());
}

TEST_CASE("colours are coded as they were: finely or 4:2:0, as YCCK or as plain inks, inverted or not")
{
    JpegForm fine;
    fine.subsampled = false;
    const Samples rgb = noisy_gradient(64, 64, 3), cmyk = noisy_gradient(64, 64, 4);
    CHECK(coding_of(shrunk(jpeg_bytes(rgb), {32, 32})).luma_across == 2);
    CHECK(coding_of(shrunk(jpeg_bytes(rgb), {32, 32})).luma_down == 2);
    CHECK(coding_of(shrunk(jpeg_bytes(rgb, fine), {32, 32})).luma_across == 1);

    const JpegCoding adobe = coding_of(shrunk(jpeg_bytes(cmyk), {32, 32}));
    CHECK(adobe.adobe_marker);
    CHECK(adobe.has_luma);
    JpegForm plain;
    plain.adobe = false;
    const std::string inks = shrunk(jpeg_bytes(cmyk, plain), {32, 32});
    CHECK_FALSE(coding_of(inks).adobe_marker);
    CHECK_FALSE(coding_of(inks).has_luma);
    CHECK(difference(jpeg_samples(inks), box_average(cmyk, 32, 32)) < 6);
}

TEST_CASE("a JPEG that is cut off is broken, wherever it was cut, and an error rather than a gray patch")
{
    const std::string whole = jpeg_bytes(noisy_gradient(64, 48, 3));
    for (std::size_t size = 2; size + 2 < whole.size(); size += 97) {
        const PictureFault fault = fault_of(whole.substr(0, size));
        CHECK(fault.kind == PictureFault::Kind::Broken);
    }
    CHECK(fault_of(whole.substr(0, whole.size() / 2)).message.in_english() == "ends too early");
    // With an end, but not where it belongs.
    CHECK(fault_of(whole.substr(0, whole.size() / 2) + "\xFF\xD9")
              .message.in_english()
              .starts_with("is a damaged JPEG ("));
}

TEST_CASE("a JPEG that would need more memory or time than it may is left, not broken")
{
    // Progressive, 16 384 by 16 384: its coefficients would take 1.6 GB. That it is cut off is not even
    // reached.
    std::string huge = jpeg_bytes(noisy_gradient(64, 64, 3), {95, true, false, true});
    const std::size_t frame = huge.find("\xFF\xC2");
    REQUIRE(frame != std::string::npos);
    for (const std::size_t side : {frame + 5, frame + 7}) huge.replace(side, 2, std::string("\x40\0", 2));
    CHECK(fault_of(huge).kind == PictureFault::Kind::Unsupported);

    // The first scan over and over.
    const std::string small = jpeg_bytes(noisy_gradient(64, 64, 1), {95, true, false, true});
    const std::size_t scan = small.find("\xFF\xDA"), next = small.find("\xFF\xC4", scan);
    std::string many = small;
    for (int i = 0; i < 60; ++i) many.insert(scan, small.substr(scan, next - scan));
    CHECK(fault_of(many).kind == PictureFault::Kind::Unsupported);
}

TEST_CASE("random damage to a JPEG is told or survived")
{
    std::mt19937 random(11);
    for (const bool progressive : {false, true}) {
        const std::string whole = jpeg_bytes(noisy_gradient(40, 40, 3), {80, progressive, true, true});
        for (int trial = 0; trial < 300; ++trial) {
            std::string bytes = whole;
            for (int change = 0; change < 3; ++change)
                bytes[random() % bytes.size()] = static_cast<char>(random());
            std::string smaller;
            const auto fault = shrink_jpeg_bytes(bytes, {10, 10}, smaller);
            CHECK(fault.has_value() == smaller.empty());
        }
    }
}
