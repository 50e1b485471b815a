#include "edition/check_pictures.hpp"

#include "edition_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::test;

namespace
{

constexpr std::string_view jpeg = "\xff\xd8\xff\xe0 and so on";

std::string figure(std::string_view source)
{
    return edition_with("", fmt::format("<figure src=\"{}\" alt=\"A picture\"/>", source));
}

/// An edition in content/editions/small/ of a folder, with pictures where the test puts them.
std::string codes_in(const Scratch& scratch, std::string_view text)
{
    write_text(scratch / "content/editions/small/edition.xml", text);
    return codes(read(scratch / "content/editions/small/edition.xml"));
}

} // namespace

TEST_CASE("a picture is known by its first bytes, whatever its name")
{
    const Scratch scratch("formats");
    const auto picture = scratch / "content/editions/small/picture.bin";
    write_text(picture, jpeg);
    CHECK(codes_in(scratch, figure("picture.bin")) == "");
    write_text(picture, "\x89PNG\r\n\x1a\n and so on");
    CHECK(codes_in(scratch, figure("picture.bin")) == "");
    write_text(picture,
               "<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    CHECK(codes_in(scratch, figure("picture.bin")) == "");
    write_text(picture, "GIF89a");
    CHECK(codes_in(scratch, figure("picture.bin")) == "unsupported-picture");
    write_text(picture, "");
    CHECK(codes_in(scratch, figure("picture.bin")) == "missing-picture");
}

TEST_CASE("a picture that is not there is told with the path it was looked for at")
{
    const Scratch scratch("missing");
    write_text(scratch / "content/editions/small/edition.xml", figure("none.png"));
    const Reading reading = read(scratch / "content/editions/small/edition.xml");
    REQUIRE(codes(reading) == "missing-picture");
    CHECK(pointed_at(reading, "missing-picture") == "none.png");
    CHECK(reading.report.diagnostics()[0].hints[0].text.in_english().find("small/none.png") !=
          std::string::npos);
    CHECK(codes_in(scratch, figure(".")) == "missing-picture");
}

TEST_CASE("a picture whose name differs in capitals only is named")
{
    const Scratch scratch("capitals");
    write_text(scratch / "content/editions/small/edition.xml", figure("pictures/hours.png"));
    write_text(scratch / "content/editions/small/Pictures/Hours.PNG", jpeg);
    const Reading reading = read(scratch / "content/editions/small/edition.xml");
    REQUIRE(codes(reading) == "missing-picture");
    const std::string hint = reading.report.diagnostics()[0].hints[0].text.in_english();
    CHECK(hint.starts_with("there is "));
    CHECK(hint.ends_with("small/Pictures/Hours.PNG: capitals and small letters are not the same"));
}

TEST_CASE("pictures stay below the content root, also by a symbolic link")
{
    const Scratch scratch("outside");
    write_text(scratch / "secret.jpg", jpeg);
    write_text(scratch / "content/pictures/shared.jpg", jpeg);
    CHECK(codes_in(scratch, figure("../../pictures/shared.jpg")) == "");
    CHECK(codes_in(scratch, figure("../../../secret.jpg")) == "picture-outside-root");
    std::filesystem::create_symlink(scratch / "secret.jpg", scratch / "content/editions/small/linked.jpg");
    CHECK(codes_in(scratch, figure("linked.jpg")) == "picture-outside-root");
}

TEST_CASE("a picture named in an included file lies beside that file")
{
    const Scratch scratch("included");
    write_text(scratch / "content/standing/about.xml",
               R"(<about xmlns="urn:stonehand:edition:1"><figure src="desk.jpg" alt="A desk"/></about>)");
    write_text(scratch / "content/standing/desk.jpg", jpeg);
    CHECK(codes_in(scratch, edition_with("<xi:include href=\"../../standing/about.xml\"/>")) == "");
}

TEST_CASE("addresses and absolute paths are told by the grammar alone")
{
    const Scratch scratch("absolute");
    CHECK(codes_in(scratch, figure("/etc/passwd")) == "bad-value");
    CHECK(codes_in(scratch, figure("https://example.org/a.png")) == "bad-value");
}
