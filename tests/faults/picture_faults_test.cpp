#include "support/catch.hpp"

#include <sys/stat.h>

#include <fmt/format.h>

#include "faults/faulty_house.hpp"
#include "support/jpeg_bytes.hpp"
#include "support/png_bytes.hpp"

using namespace stonehand;
using namespace std::string_literals;

namespace
{

const std::string folder = "content/editions/one/";
constexpr const char* svg =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    "viewBox=\"0 0 9 9\">\n{}<path d=\"M0 0h9v9z\"/></svg>";

std::string good_png()
{
    return png_bytes(2, 2, 8, 2, "\0abcdef\0ghijkl"s);
}

void name_picture(const FaultyHouse& house, const std::string& path)
{
    house.write_content("<figure src=\"" + path + "\" alt=\"A picture\"/>");
}

/// What a build says of a picture of this name.
std::string verdict_of_name(const std::string& path)
{
    FaultyHouse house;
    name_picture(house, path);
    return house.verdict();
}

/// What it says of a picture with these bytes, whose name is told at edition.xml:5:14.
std::string verdict_of(const std::string& bytes)
{
    FaultyHouse house;
    house.write(folder + "picture", bytes);
    name_picture(house, "picture");
    return house.verdict();
}

std::string replaced(std::string text, std::size_t at, const std::string& by)
{
    return text.replace(at, by.size(), by);
}

} // namespace

TEST_CASE("B23 a picture out of the root", "[faults]")
{
    FaultyHouse house;
    house.write("secret.png", good_png());
    for (const char* path : {"../../../secret.png", "../../../../../../../../etc/passwd"}) {
        name_picture(house, path);
        CHECK(house.verdict() == "1 edition.xml:5:14 picture-outside-root");
    }
}

TEST_CASE("B24 pictures by absolute paths, addresses and names of other systems", "[faults]")
{
    for (const char* path : {"/etc/passwd", "file:///etc/passwd", "//host/share/a.png", "C:\\a.png"}) {
        CAPTURE(path);
        CHECK(verdict_of_name(path) == "1 edition.xml:5:14 bad-value");
    }
    CHECK(verdict_of_name("\\\\host\\share\\a.png").starts_with("1 edition.xml:5:14 bad-value"));
}

TEST_CASE("B25 a picture through a link that leaves the root", "[faults]")
{
    FaultyHouse house;
    house.write("secret.png", good_png());
    std::filesystem::create_symlink(house.path() / "secret.png", house.path() / folder / "link.png");
    std::filesystem::create_symlink(house.path(), house.path() / folder / "up");
    for (const char* path : {"link.png", "up/secret.png"}) {
        name_picture(house, path);
        CHECK(house.verdict() == "1 edition.xml:5:14 picture-outside-root");
    }
}

TEST_CASE("B27 a picture that is a folder, a pipe or a device", "[faults]")
{
    FaultyHouse house;
    std::filesystem::create_directory(house.path() / folder / "folder.png");
    REQUIRE(::mkfifo((house.path() / folder / "pipe.png").c_str(), 0600) == 0);
    std::filesystem::create_symlink("/dev/zero", house.path() / folder / "zero.png");
    name_picture(house, "folder.png");
    CHECK(house.verdict() == "1 edition.xml:5:14 missing-picture");
    name_picture(house, "zero.png");
    CHECK(house.verdict() == "1 edition.xml:5:14 picture-outside-root");
    name_picture(house, "pipe.png");
    CHECK(house.verdict() == "1 edition.xml:5:14 missing-picture");
    CHECK(verdict_of_name("/dev/zero") == "1 edition.xml:5:14 bad-value");
}

TEST_CASE("B28 a picture that is not there, with its path", "[faults]")
{
    FaultyHouse house;
    name_picture(house, "pictures/gone.png");
    CHECK(house.verdict() == "1 edition.xml:5:14 missing-picture");
    CHECK(house.end().out.find("pictures/gone.png") != std::string::npos);
}

TEST_CASE("B29 a PNG that claims thousands of millions of pixels", "[faults]")
{
    FaultyHouse house;
    for (const auto& [side, limit] :
         {std::pair{60'000U, "the limit picture-side is 16384; --max-picture-side 32768"},
          std::pair{0x7fff'ffffU, "the limit picture-side is 16384"},
          std::pair{16'384U, "the limit picture-pixels is 200000000; --max-picture-pixels"}}) {
        house.write(folder + "large.png", png_bytes(side, side, 8, 2, std::string(1000, '\0')));
        name_picture(house, "large.png");
        CHECK(house.verdict() == "1 edition.xml:5:14 picture-limit");
        CHECK(house.end().out.find(limit) != std::string::npos);
    }
}

TEST_CASE("B30 a PNG with a wrong checksum, or cut", "[faults]")
{
    const std::string png = good_png();
    CHECK(verdict_of(replaced(png, 30, "!")) == "1 edition.xml:5:14 bad-picture");
    CHECK(verdict_of(png.substr(0, png.size() - 20)) == "1 edition.xml:5:1 bad-picture");
    CHECK(verdict_of(png.substr(0, 20)) == "1 edition.xml:5:14 bad-picture");
    CHECK(verdict_of(png_bytes(2, 2, 8, 2, "\0ab"s)) == "1 edition.xml:5:1 bad-picture");
}

TEST_CASE("B31 PNGs of every kind that there is", "[faults]")
{
    const std::string palette = png_chunk("PLTE", "abcdef") + png_chunk("tRNS", "\x80");
    CHECK(verdict_of(png_bytes(2, 2, 16, 2, "\0abcdefghijkl\0abcdefghijkl"s)) == "0");
    CHECK(verdict_of(png_bytes(2, 2, 8, 3, "\0\0\1\0\1\0"s, palette)) == "0");
    CHECK(verdict_of(png_bytes(2, 2, 8, 4, "\0abcd\0efgh"s)) == "0");
    CHECK(verdict_of(png_bytes(2, 2, 1, 0, "\0a\0b"s)) == "0");
    CHECK(verdict_of(png_bytes(2, 2, 8, 2, "\0abc\0abc\0abcdef"s, {}, 1)) == "0");
    CHECK(verdict_of(png_bytes(2, 2, 8, 2, "\0abcdef\0ghijkl"s, png_chunk("gAMA", big_endian(100'000)))) ==
          "0");
    // A profile that is none is left out, and told.
    FaultyHouse house;
    house.write(folder + "a.png", png_bytes(2, 2, 8, 2, "\0abcdef\0ghijkl"s,
                                            png_chunk("iCCP", "x\0\0"s + stored(std::string(200, 'n')))));
    name_picture(house, "a.png");
    CHECK(house.verdict() == "0");
}

TEST_CASE("B32 JPEGs: cut after two bytes, progressive, CMYK by Adobe", "[faults]")
{
    CHECK(verdict_of("\xff\xd8") == "1 edition.xml:5:14 unsupported-picture");
    CHECK(verdict_of("\xff\xd8\xff\xe0\0\x10JFIF"s) == "1 edition.xml:5:14 bad-picture");
    const Samples samples = noisy_gradient(40, 30, 3), inks = noisy_gradient(40, 30, 4);
    CHECK(verdict_of(jpeg_bytes(samples)) == "0");
    CHECK(verdict_of(jpeg_bytes(samples, {.progressive = true})) == "0");
    // The screen's PDF/A holds no inks: told, with what to do.
    CHECK(verdict_of(jpeg_bytes(inks)) == "1 edition.xml:5:1 unsupported-picture");
    CHECK(verdict_of(jpeg_bytes(inks, {.adobe = false})) == "1 edition.xml:5:1 unsupported-picture");
    const std::string whole = jpeg_bytes(noisy_gradient(400, 300, 3));
    CHECK(verdict_of(whole.substr(0, 100)).starts_with("1 "));
}

TEST_CASE("B33 JPEGs of twelve bits, and arithmetic ones", "[faults]")
{
    std::string jpeg = jpeg_bytes(noisy_gradient(40, 30, 3));
    const std::size_t frame = jpeg.find("\xff\xc0\0\x11\x08"s);
    REQUIRE(frame != std::string::npos);
    CHECK(verdict_of(replaced(jpeg, frame + 4, "\x0c")) == "1 edition.xml:5:14 unsupported-picture");
    CHECK(verdict_of(replaced(jpeg, frame + 1, "\xc9")) == "1 edition.xml:5:14 unsupported-picture");
}

TEST_CASE("B34 pictures of kinds that stonehand does not read", "[faults]")
{
    // A TIFF whose one directory follows itself.
    for (const std::string& bytes :
         {"II*\0\x08\0\0\0\0\0\x08\0\0\0"s, "GIF89a"s, "RIFF\0\0\0\0WEBPVP8 "s, "%PDF-1.7"s, "BM"s, ""s}) {
        CAPTURE(bytes);
        const std::string verdict = verdict_of(bytes);
        CHECK((verdict == "1 edition.xml:5:14 unsupported-picture" ||
               verdict == "1 edition.xml:5:14 missing-picture"));
    }
}

TEST_CASE("B35 drawings with scripts, events, links out and entities", "[faults]")
{
    const auto drawing = [](const std::string& inside) { return verdict_of(fmt::format(svg, inside)); };
    CHECK(drawing("") == "0");
    CHECK(drawing("<script>alert(1)</script>") == "1 picture:2:2 unsupported-drawing");
    CHECK(drawing("<g onload=\"alert(1)\"/>") == "1 picture:2:4 unsupported-drawing");
    CHECK(drawing("<image xlink:href=\"http://127.0.0.1:9/a.png\"/>") == "1 picture:2:2 unsupported-drawing");
    CHECK(drawing("<use xlink:href=\"/etc/passwd#a\"/>").starts_with("1 picture:2:"));
    CHECK(drawing("<foreignObject/>") == "1 picture:2:2 unsupported-drawing");
    CHECK(verdict_of("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + fmt::format(svg, "&a;")) ==
          "1 picture:1:1 doctype-refused");
}
