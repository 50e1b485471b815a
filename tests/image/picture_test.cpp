#include "image/picture.hpp"

#include "image/drawings.hpp"
#include "image/exif.hpp"

#include <filesystem>
#include <fstream>
#include <random>

#include <sys/stat.h>

#include "support/catch.hpp"
#include "support/png_bytes.hpp"
#include "support/profile_named.hpp"
#include "support/scratch_folder.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

/// The code that reading such a file tells; `ok` where it is taken.
std::string code_of(const std::string& bytes, std::optional<Picture>* picture = nullptr)
{
    const ScratchFolder folder;
    const auto path = folder.path() / "picture";
    std::ofstream(path, std::ios::binary) << bytes;
    Report report;
    const auto read = read_picture(path, {}, {}, report);
    if (picture) *picture = read;
    CHECK(read.has_value() == !report.has_errors());
    return report.empty() ? "ok" : std::string(report.diagnostics()[0].code.id());
}

Picture taken(const std::string& bytes)
{
    std::optional<Picture> picture;
    REQUIRE(code_of(bytes, &picture) == "ok");
    return *picture;
}

Pixels decoded(const std::string& bytes)
{
    Report report;
    const auto pixels = read_pixels(taken(bytes), {}, report);
    REQUIRE(pixels);
    return *pixels;
}

std::string segment(char marker, const std::string& body)
{
    const auto length = static_cast<unsigned>(body.size() + 2);
    return "\xFF"s + marker + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + body;
}

/// A JPEG as far as its markers go: 3 by 2 pixels.
std::string jpeg(char frame, char depth, char components, const std::string& before = {})
{
    const std::string size = {depth, 0, 2, 0, 3, components};
    return "\xFF\xD8" + before +
           segment(frame, size + std::string(static_cast<std::size_t>(components) * 3, '\1')) +
           segment('\xDA', "\1\1\0\0\x3f\0"s) + "data\xFF\xD9";
}

constexpr char baseline = '\xC0', progressive = '\xC2', lossless = '\xC3', arithmetic = '\xC9';

} // namespace

TEST_CASE("a JPEG's size, components and resolution are in its markers")
{
    const Picture picture = taken(jpeg(baseline, 8, 3, segment('\xE0', "JFIF\0\1\1\1\1\x2c\1\x2c\0\0"s)));
    CHECK(picture.format == Picture::Format::Jpeg);
    CHECK(picture.width == 3);
    CHECK(picture.height == 2);
    CHECK(picture.components == 3);
    CHECK(picture.horizontal_resolution == 300);
    CHECK(taken(jpeg(progressive, 8, 1)).components == 1);
}

TEST_CASE("a CMYK JPEG with Adobe's marker is inverted")
{
    CHECK(taken(jpeg(baseline, 8, 4, segment('\xEE', "Adobe\0\x64\0\0\0\0\0"s))).adobe_inverted);
    CHECK_FALSE(taken(jpeg(baseline, 8, 3, segment('\xEE', "Adobe\0\x64\0\0\0\0\1"s))).adobe_inverted);
}

TEST_CASE("a colour profile that cannot be used is told, and the picture taken as if it had none")
{
    const auto with_profile = [](char components, const std::string& profile) {
        return jpeg(baseline, 8, components, segment('\xE2', "ICC_PROFILE\0\1\1"s + profile));
    };
    std::optional<Picture> picture;
    CHECK(code_of(with_profile(4, "damaged"), &picture) == "picture-profile");
    CHECK(picture->profile.empty());
    const std::string screen = profile_named("sRGB").bytes;
    if (screen.empty()) return;
    CHECK(code_of(with_profile(3, screen), &picture) == "ok");
    CHECK(picture->profile == screen);
    CHECK(code_of(with_profile(4, screen), &picture) == "picture-profile");
    CHECK(picture->profile.empty());
}

TEST_CASE("a picture that only its Exif data turn upright is told, in either order of bytes")
{
    const std::string little = "II*\0\x08\0\0\0\2\0\x0f\1\2\0\1\0\0\0\0\0\0\0\x12\1\3\0\1\0\0\0\6\0\0\0"s;
    const std::string big = "MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\x08\0\0"s;
    const auto with_exif = [](const std::string& exif) {
        return jpeg(baseline, 8, 3, segment('\xE1', "Exif\0\0"s + exif));
    };
    std::optional<Picture> picture;
    CHECK(code_of(with_exif(little), &picture) == "turned-picture");
    CHECK(exif_orientation(*picture) == 6);
    CHECK(code_of(with_exif(big), &picture) == "turned-picture");
    CHECK(exif_orientation(*picture) == 8);
    for (std::size_t size = 0; size < little.size() - 3; ++size)
        CHECK(code_of(with_exif(little.substr(0, size))) == "ok");
    CHECK(code_of(jpeg(baseline, 8, 3, segment('\xE1', "http://ns.adobe.com/xap/1.0/\0"s + little))) == "ok");
}

TEST_CASE("JPEGs of rare kinds are unsupported, broken ones broken, and neither is read past its end")
{
    CHECK(code_of(jpeg(arithmetic, 8, 3)) == "unsupported-picture");
    CHECK(code_of(jpeg(lossless, 8, 3)) == "unsupported-picture");
    CHECK(code_of(jpeg(baseline, 12, 3)) == "unsupported-picture");
    CHECK(code_of("\xFF\xD8") == "bad-picture");
    const std::string whole = jpeg(baseline, 8, 3);
    for (std::size_t size = 2; size < whole.size(); ++size)
        CHECK(code_of(whole.substr(0, size)) == "bad-picture");
}

TEST_CASE("a PNG decodes to 8 bits a component, whatever it was")
{
    CHECK(decoded(png_bytes(2, 1, 8, 2, "\0abcdef"s)).colour == "abcdef");
    CHECK(decoded(png_bytes(2, 1, 16, 0, "\0\x12\x34\xFF\xFF"s)).colour == "\x12\xFF");
    CHECK(decoded(png_bytes(8, 1, 1, 0, "\0\xF0"s)).colour == "\xFF\xFF\xFF\xFF\0\0\0\0"s);
    CHECK(decoded(png_bytes(1, 2, 8, 2, "\0abc\0def"s, {}, 1)).colour == "abcdef");
}

TEST_CASE("alpha is taken apart, whether it is a channel or a transparent palette entry")
{
    const Pixels channel = decoded(png_bytes(2, 1, 8, 6, "\0abcXdefY"s));
    CHECK(channel.colour == "abcdef");
    CHECK(channel.alpha == "XY");
    const std::string palette = png_chunk("PLTE", "abcdef") + png_chunk("tRNS", "\x80");
    const Pixels indexed = decoded(png_bytes(2, 1, 8, 3, "\0\1\0"s, palette));
    CHECK(indexed.colour == "defabc");
    CHECK(indexed.alpha == "\xFF\x80");
    CHECK(taken(png_bytes(2, 1, 8, 3, "\0\1\0"s, palette)).has_alpha);
}

TEST_CASE("a PNG's resolution is told in pixels an inch")
{
    const std::string physical = png_chunk("pHYs", big_endian(11'811) + big_endian(11'811) + "\1");
    CHECK(taken(png_bytes(1, 1, 8, 0, "\0x"s, physical)).horizontal_resolution == Approx(300).margin(0.01));
}

TEST_CASE("a picture that claims to be huge is refused before anything is allocated")
{
    CHECK(code_of(png_bytes(60'000, 60'000, 8, 2, "\0x"s)) == "picture-limit");
    CHECK(code_of(png_bytes(16'000, 16'000, 8, 2, "\0x"s)) == "picture-limit");
}

TEST_CASE("a damaged or truncated PNG is an error, never a longjmp out of here")
{
    std::string wrong_checksum = png_bytes(2, 1, 8, 2, "\0abcdef"s);
    wrong_checksum[wrong_checksum.size() - 14] ^= 1;
    Report report;
    CHECK_FALSE(read_pixels(taken(wrong_checksum), {}, report));
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("bad-picture"));

    const std::string whole = png_bytes(2, 1, 8, 2, "\0abcdef"s);
    for (std::size_t size = 8; size < whole.size() - 12; ++size) {
        std::optional<Picture> picture;
        Report cut;
        if (code_of(whole.substr(0, size), &picture) == "ok") CHECK_FALSE(read_pixels(*picture, {}, cut));
    }
}

TEST_CASE("random damage is told or survived")
{
    std::mt19937 random(7);
    for (const std::string& whole : {png_bytes(2, 2, 8, 6, "\0abcXdefY\0abcXdefY"s), jpeg(baseline, 8, 3)})
        for (int trial = 0; trial < 500; ++trial) {
            std::string bytes = whole;
            for (int change = 0; change < 3; ++change)
                bytes[random() % bytes.size()] = static_cast<char>(random());
            std::optional<Picture> picture;
            Report report;
            if (code_of(bytes, &picture) == "ok" && picture->format == Picture::Format::Png)
                read_pixels(*picture, {}, report);
        }
}

TEST_CASE("what is no picture, no file or not there is told, without a hang")
{
    CHECK(code_of("<svg/>") == "bad-picture"); // drawings are read before
    CHECK(code_of("") == "unsupported-picture");
    const ScratchFolder folder;
    Report report;
    CHECK_FALSE(read_picture(folder.path() / "none.png", {}, {}, report));
    CHECK_FALSE(read_picture(folder.path(), {}, {}, report));
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK_FALSE(read_picture(folder.path() / "pipe", {}, {}, report));
    for (const Diagnostic& diagnostic : report.diagnostics())
        CHECK(diagnostic.code == Code("missing-picture"));
}
