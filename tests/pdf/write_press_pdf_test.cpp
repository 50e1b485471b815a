#include "pdf/write_press_pdf.hpp"

#include "pdf/run_tool.hpp"
#include "pdf/sample_document.hpp"
#include "sheets/lay_pages.hpp"
#include "support/catch.hpp"
#include "support/jpeg_bytes.hpp"
#include "support/png_bytes.hpp"

using namespace stonehand;
using namespace stonehand::literals;
using namespace std::string_literals;

namespace
{

Profile profile_named(const char* name)
{
    Report report;
    return load_profile(name, report,
                        {std::string(STONEHAND_BUILD_DIR) + "/profiles",
                         std::string(STONEHAND_SOURCE_DIR) + "/build/profiles"});
}

/// A page to be printed, and how.
class Printing
{
  public:
    Printing() : sample(fonts), screen_(profile_named("sRGB")), press_(profile_named("FOGRA39"))
    {
        converter_ = InkConverter::make(screen_, press_, {});
        sample.document.palette = {{"ink", {}, {0, 0, 0, 1}, {}, {}, true, {}},
                                   {"cinnabar", {}, {.1, .92, 1, .1}, "House Red", {}, false, {}},
                                   {"paper", {}, {}, {}, {}, false, {}}};
        sample.add_page().bleed = 3_mm;
    }

    bool can_be_done() const
    {
        if (converter_) return true;
        WARN("not tested: sRGB or FOGRA39 is not installed");
        return false;
    }

    std::string written(PdfX level = PdfX::X4, PdfSettings::Form form = PdfSettings::Form::Readable)
    {
        manner.level = level;
        const PressSettings press{find_printing_condition("FOGRA39"), screen_, press_, *converter_, manner};
        PdfSettings settings = sample_settings(press_, form);
        settings.resolution = {};
        settings.press = &press;
        Document document = sample.document;
        const auto sheets = lay_pages(document, manner, "FOGRA39", fonts);
        return write_press_pdf(document, sheets, fonts, settings, report);
    }

    void add_field(double x, std::size_t colour, double tint, bool overprint)
    {
        PathMark path;
        path.box = {{Length::points(x), 20_pt}, {10_pt, 10_pt}};
        path.fill = Paint{static_cast<ColourId>(colour), tint, overprint};
        sample.document.pages[0].marks.push_back({path, {}, {}});
    }

    void add_picture(const std::string& bytes, Picture::Format format, int components, bool alpha = false,
                     const std::string& profile = {})
    {
        PictureMark mark;
        mark.box = {{10_pt, 20_pt}, {100_pt, 50_pt}};
        mark.picture.format = format;
        mark.picture.path = "picture";
        mark.picture.bytes = std::make_shared<const std::string>(bytes);
        mark.picture.width = 2;
        mark.picture.height = 1;
        mark.picture.components = components;
        mark.picture.has_alpha = alpha;
        mark.picture.profile = profile;
        sample.document.pages[0].marks.push_back({mark, {}, {}});
    }

    const Profile& press() const { return press_; }

    FontLibrary fonts;
    SampleDocument sample;
    PressManner manner;
    Report report;

  private:
    Profile screen_, press_;
    std::optional<InkConverter> converter_;
};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("black is black ink alone and overprints; paper and other inks knock out")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.add_field(10, 0, 1, true);
    print.add_field(30, 2, 1, true);
    print.add_field(50, 1, .5, false);
    const std::string pdf = print.written();
    CHECK(print.report.empty());
    CHECK(has(pdf, "/O1 gs\n0 0 0 1 k\n"));
    CHECK(has(pdf, "/O0 gs\n0 0 0 0 k\n"));
    CHECK(has(pdf, "/S1 cs .5 scn\n"));
    CHECK(has(pdf, "/O1<</Type/ExtGState/OP false/op true/OPM 1>>"));
    CHECK(has(pdf, "[/Separation/House#20Red/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]"
                   "/C1[.1 .92 1 .1]/N 1>>]"));
    CHECK_FALSE(has(pdf, " rg\n"));
    CHECK_FALSE(has(pdf, "/MCID"));
}

TEST_CASE("a spot is written where it is used, and as process inks where the output says so")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.add_field(10, 0, 1, true);
    CHECK_FALSE(has(print.written(), "/Separation"));
    print.add_field(50, 1, 1, false);
    print.manner.spots = SpotInks::Process;
    const std::string pdf = print.written();
    CHECK_FALSE(has(pdf, "/Separation"));
    CHECK(has(pdf, ".1 .92 1 .1 k\n"));
}

TEST_CASE("a page's boxes lie one in another, marks outside the bleed")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.add_field(10, 0, 1, true);
    const std::string bare = print.written();
    CHECK(has(bare, "/MediaBox[0 0 436.535 612.283]/CropBox[0 0 436.535 612.283]"
                    "/BleedBox[0 0 436.535 612.283]/TrimBox[8.504 8.503 428.031 603.779]"));
    print.manner.marks.crop = true;
    const std::string marked = print.written();
    CHECK(has(marked, "/MediaBox[0 0 479.055 654.803]/CropBox[0 0 479.055 654.803]"
                      "/BleedBox[21.26 21.26 457.795 633.543]/TrimBox[29.764 29.764 449.291 625.039]"));
    CHECK(has(marked, "[/Separation/All/DeviceCMYK"));
}

TEST_CASE("a sheet larger than a PDF may have it is told by its page")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.sample.document.pages[0].trim.width = 14'380_pt;
    CHECK(print.written().size() > 0);
    CHECK(print.report.empty());
    print.manner.marks.crop = true;
    print.written();
    REQUIRE(print.report.diagnostics().size() == 1);
    CHECK(has(print.report.diagnostics()[0].message, "page 1 with its marks is 14439.5 pt"));
}

TEST_CASE("the file says which PDF/X it is, in the way of its level")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.add_field(10, 0, 1, true);
    const std::string x4 = print.written(PdfX::X4), x1a = print.written(PdfX::X1a_2003),
                      x3 = print.written(PdfX::X3_2003);
    CHECK(x3.starts_with("%PDF-1.4"));
    CHECK(has(x3, "(PDF/X-3:2003)"));
    CHECK(x4.starts_with("%PDF-1.6"));
    CHECK(has(x4, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"));
    CHECK_FALSE(has(x4, "(PDF/X-"));
    CHECK(x1a.starts_with("%PDF-1.4"));
    CHECK(has(x1a, "(PDF/X-1a:2003)"));
    for (const std::string& pdf : {x4, x1a}) {
        CHECK(has(pdf, "/Trapped /False"));
        CHECK(has(pdf, "/S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)/RegistryName(http://www.color.org)"));
    }
}

TEST_CASE("a picture in RGB becomes process inks, a gray one black ink, without its samples being touched")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.add_picture(png_bytes(2, 1, 8, 2, "\0abcdef"s), Picture::Format::Png, 3);
    print.add_picture(png_bytes(2, 1, 8, 0, "\0ab"s), Picture::Format::Png, 1);
    const std::string pdf = print.written();
    CHECK(print.report.empty());
    CHECK(has(pdf, "/ColorSpace /DeviceCMYK"));
    CHECK(has(pdf, "[/Indexed/DeviceGray 255"));
    CHECK_FALSE(has(pdf, "DeviceRGB"));
    CHECK_FALSE(has(pdf, "ICCBased"));
}

TEST_CASE("a picture of the press keeps its bytes")
{
    Printing print;
    if (!print.can_be_done()) return;
    const std::string jpeg = jpeg_bytes(noisy_gradient(2, 1, 4));
    print.add_picture(jpeg, Picture::Format::Jpeg, 4);
    print.add_picture(jpeg_bytes(noisy_gradient(2, 1, 4)) + "!", Picture::Format::Jpeg, 4, false,
                      print.press().bytes);
    const std::string pdf = print.written();
    CHECK(print.report.empty());
    CHECK(has(pdf, jpeg));
    CHECK(has(pdf, jpeg + "!"));
}

TEST_CASE("pictures that may keep their colours carry a profile")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.manner.pictures = PictureColours::Keep;
    print.add_picture(png_bytes(2, 1, 8, 2, "\0abcdef"s), Picture::Format::Png, 3);
    const std::string pdf = print.written();
    CHECK(has(pdf, "/ColorSpace [/ICCBased "));
}

TEST_CASE("alpha is soft in PDF/X-4, a stencil where it has only clear and opaque, and in PDF/X-1a")
{
    Printing soft;
    if (!soft.can_be_done()) return;
    const std::string half = png_bytes(2, 1, 8, 6, "\0abc\x80xyz\xFF"s);
    const std::string hard = png_bytes(2, 1, 8, 6, "\0abc\0xyz\xFF"s);
    soft.add_picture(half, Picture::Format::Png, 3, true);
    const std::string x4 = soft.written(PdfX::X4), x1a = soft.written(PdfX::X1a_2003);
    CHECK(has(x4, "/SMask"));
    CHECK(has(x4, "/Group<</S/Transparency/CS/DeviceCMYK/I true>>"));
    CHECK_FALSE(has(x1a, "/SMask"));
    CHECK_FALSE(has(x1a, "/Group"));
    CHECK(has(x1a, "/ImageMask true"));
    Printing stencil;
    stencil.add_picture(hard, Picture::Format::Png, 3, true);
    CHECK(has(stencil.written(PdfX::X4), "/ImageMask true"));
}

TEST_CASE("a press file is the same every time, and other programs find no fault in it")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.manner.marks = {true, true, true, true};
    print.add_field(10, 0, 1, true);
    print.add_field(50, 1, .5, false);
    print.add_picture(png_bytes(2, 1, 8, 6, "\0abc\x80xyz\xFF"s), Picture::Format::Png, 3, true);
    for (const PdfX level : {PdfX::X4, PdfX::X3_2003, PdfX::X1a_2003}) {
        const std::string pdf = print.written(level, PdfSettings::Form::Compressed);
        CHECK(pdf == print.written(level, PdfSettings::Form::Compressed));
        const TemporaryPdf file(pdf);
        if (has_tool("qpdf")) CHECK(run_tool("qpdf --check " + file.path()).status == 0);
        if (has_tool("pdftoppm"))
            CHECK(run_tool("pdftoppm -r 20 " + file.path() + " >/dev/null").said.empty());
        if (has_tool("gs"))
            CHECK(run_tool("gs -q -dNOPAUSE -dBATCH -dPDFSTOPONERROR -sDEVICE=nullpage " + file.path())
                      .said.empty());
    }
}
