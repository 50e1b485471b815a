#include "pdf/picture_objects.hpp"

#include "pdf/predict_rows.hpp"
#include "pdf/run_tool.hpp"
#include "pdf/sample_document.hpp"
#include "support/catch.hpp"
#include "support/png_bytes.hpp"

using namespace stonehand;
using namespace stonehand::literals;
using namespace std::string_literals;

namespace
{

Picture picture_of(const std::string& bytes, Picture::Format format, int components)
{
    Picture picture;
    picture.format = format;
    picture.path = "picture";
    picture.bytes = std::make_shared<const std::string>(bytes);
    picture.width = 2;
    picture.height = 1;
    picture.components = components;
    return picture;
}

std::string written(const std::vector<Picture>& pictures, Report& report)
{
    const FontLibrary fonts;
    SampleDocument sample(fonts);
    const ElementId figure = sample.add_element(Role::Figure);
    sample.document.structure[figure].alternative = "what it shows";
    sample.add_page();
    for (const Picture& picture : pictures)
        sample.document.pages.back().marks.push_back(
            {PictureMark{{{10_pt, 20_pt}, {100_pt, 50_pt}}, picture}, {figure, Artifact::None}, {}});
    const Profile profile = sample_profile();
    return write_pdf(sample.document, fonts, sample_settings(profile, PdfSettings::Form::Readable), report);
}

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
    return found;
}

} // namespace

TEST_CASE("a picture is written once however often it is placed, and a figure has its box")
{
    const std::string png = png_bytes(2, 1, 8, 6, "\0abcXdefY"s);
    Report report;
    const std::string bytes =
        written({picture_of(png, Picture::Format::Png, 3), picture_of(png, Picture::Format::Png, 3)}, report);
    CHECK(report.empty());
    CHECK(count(bytes, "/Subtype /Image") == 2); // the picture and its soft mask
    CHECK(count(bytes, "/I0 Do") == 2);
    CHECK(bytes.find("/SMask") != std::string::npos);
    CHECK(bytes.find("/A<</O/Layout/BBox[10 525.276 110 575.276]>>") != std::string::npos);
    CHECK(bytes.find("/Figure<</MCID 0>>BDC\nq\n100 0 0 50 10 525.276 cm\n/I0 Do\nQ\n") != std::string::npos);
    if (!has_tool("qpdf")) return;
    const TemporaryPdf file(bytes);
    CHECK(run_tool("qpdf --check " + file.path()).status == 0);
}

TEST_CASE("a JPEG goes in as it is")
{
    const std::string jpeg = "\xFF\xD8 not really a JPEG \xFF\xD9";
    Report report;
    const std::string bytes = written({picture_of(jpeg, Picture::Format::Jpeg, 3)}, report);
    CHECK(report.empty());
    CHECK(count(bytes, jpeg) == 1);
    CHECK(bytes.find("/DCTDecode") != std::string::npos);
}

TEST_CASE(
    "CMYK without a profile is refused on the screen, and with one it is inverted as Adobe's marker says")
{
    Picture cmyk = picture_of("\xFF\xD8\xFF\xD9", Picture::Format::Jpeg, 4);
    Report report;
    CHECK(written({cmyk}, report).find("DeviceCMYK") == std::string::npos);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("unsupported-picture"));

    cmyk.profile = "a profile";
    cmyk.adobe_inverted = true;
    Report none;
    const std::string bytes = written({cmyk}, none);
    CHECK(none.empty());
    CHECK(bytes.find("[/ICCBased") != std::string::npos);
    CHECK(bytes.find("[1 0 1 0 1 0 1 0]") != std::string::npos);
}

TEST_CASE("each row gets the filter that leaves least")
{
    // A ramp: every sample is its left neighbour's plus one.
    CHECK(predict_rows("\x10\x11\x12\x13", 4, 1) == "\1\x10\1\1\1"s);
    // A repeated row is nothing but zeros under Up.
    CHECK(predict_rows("\x50\x11\x70\x50\x11\x70", 3, 1).substr(4) == "\2\0\0\0"s);
}
