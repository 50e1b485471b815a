#include "pdf/picture_objects.hpp"

#include "image/drawing.hpp"
#include "pdf/drawing_operators.hpp"
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

TEST_CASE("a drawing is one form on the unit square, placed as an image is")
{
    Drawing drawing{{1000_pt, 500_pt}, {}};
    DrawnPath path;
    path.steps = {{DrawnStep::Kind::Move, {{{0_pt, 0_pt}}}}, {DrawnStep::Kind::Line, {{{1000_pt, 500_pt}}}}};
    path.stroke.emplace();
    path.stroke->paint = Rgb{1, 0, 0};
    path.stroke->thickness = 2_pt;
    drawing.paths.push_back(path);
    Picture picture = picture_of("<svg/>", Picture::Format::Svg, 3);
    picture.drawing = std::make_shared<const Drawing>(drawing);
    Report report;
    const std::string bytes = written({picture, picture}, report);
    CHECK(report.empty());
    CHECK(count(bytes, "/Subtype /Form") == 1);
    CHECK(count(bytes, "/I0 Do") == 2);
    CHECK(bytes.find("/Matrix [.001 0 0 .002 0 0]") != std::string::npos);
    CHECK(bytes.find("/BBox [0 0 1000 500]") != std::string::npos);
    CHECK(bytes.find("1 0 0 RG\n2 w\n4 M\n0 500 m\n1000 0 l\nS\n") != std::string::npos);
    CHECK(bytes.find("/Figure<</MCID 0>>BDC\nq\n100 0 0 50 10 525.276 cm\n/I0 Do\nQ\n") != std::string::npos);
    if (!has_tool("qpdf")) return;
    const TemporaryPdf file(bytes);
    CHECK(run_tool("qpdf --check " + file.path()).status == 0);
}

TEST_CASE("a drawing's state is written where it changes, and an uneven pen is a state of its own")
{
    DrawnPath path;
    path.steps = {{DrawnStep::Kind::Move, {{{1_pt, 2_pt}}}},
                  {DrawnStep::Kind::Curve, {{{1_pt, 3_pt}, {2_pt, 4_pt}, {3_pt, 5_pt}}}},
                  {DrawnStep::Kind::Close, {}}};
    path.fill = Rgb{0, 0, 1};
    path.rule = FillRule::EvenOdd;
    DrawnPath stroked = path;
    stroked.stroke =
        DrawnStroke{Rgb{0, 1, 0}, 3_pt, LineCap::Round, LineJoin::Bevel, 4, {2_pt, 1_pt}, Length::points(-1)};
    stroked.pen = {2, 1, 0, 0.5};
    const Drawing drawing{{10_pt, 10_pt}, {path, stroked, path}};
    const Palette palette;
    CHECK(drawing_operators(drawing, Paints::for_screen(palette)) ==
          "0 0 1 rg\n1 8 m\n1 7 2 6 3 5 c\nh\nf*\n"
          "q\n2 -1 0 .5 0 10 cm\n0 1 0 RG\n3 w\n1 J\n2 j\n[2 1 ] 2 d\n"
          "1 -2 m\n1 -3 2 -4 3 -5 c\nh\nB*\nQ\n"
          "1 8 m\n1 7 2 6 3 5 c\nh\nf*\n");
}

TEST_CASE("each row gets the filter that leaves least")
{
    // A ramp: every sample is its left neighbour's plus one.
    CHECK(predict_rows("\x10\x11\x12\x13", 4, 1) == "\1\x10\1\1\1"s);
    // A repeated row is nothing but zeros under Up.
    CHECK(predict_rows("\x50\x11\x70\x50\x11\x70", 3, 1).substr(4) == "\2\0\0\0"s);
}
