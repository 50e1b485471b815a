#include "pdf/write_press_pdf.hpp"

#include "image/drawing.hpp"
#include "pdf/run_tool.hpp"
#include "pdf/sample_document.hpp"
#include "sheets/lay_pages.hpp"
#include "support/catch.hpp"
#include "support/jpeg_bytes.hpp"
#include "support/png_bytes.hpp"
#include "support/profile_named.hpp"

using namespace stonehand;
using namespace stonehand::literals;
using namespace std::string_literals;

namespace
{

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

    const Profile& screen() const { return screen_; }
    const Profile& press() const { return press_; }

    FontLibrary fonts;
    SampleDocument sample;
    PressManner manner;
    Report report;

  private:
    Profile screen_, press_;
    std::optional<InkConverter> converter_;
};

/// The first JPEG in a file.
std::string jpeg_in(const std::string& pdf)
{
    const std::size_t begin = pdf.find("\xFF\xD8\xFF");
    REQUIRE(begin != pdf.npos);
    return pdf.substr(begin, pdf.find("\nendstream", begin) - begin);
}

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
    CHECK(has(print.report.diagnostics()[0].message.in_english(), "page 1 with its marks is 14439.5 pt"));
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
    for (const PdfX level : {PdfX::X4, PdfX::X3_2003}) {
        const std::string pdf = print.written(level);
        CHECK(has(pdf, "/ColorSpace [/ICCBased "));
        CHECK(has(pdf, "/Intent /RelativeColorimetric"));
    }
    print.manner.conversion.intent = Intent::Perceptual;
    CHECK(has(print.written(), "/Intent /Perceptual"));
}

TEST_CASE("a picture whose profile is too new for the PDF cannot keep its colours")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.manner.pictures = PictureColours::Keep;
    const std::string icc4 = of_icc_version(print.screen().bytes, "\4\x20");
    print.add_picture(png_bytes(2, 1, 8, 2, "\0abcdef"s), Picture::Format::Png, 3, false, icc4);
    CHECK(has(print.written(PdfX::X4), "/ColorSpace [/ICCBased "));
    const std::string x3 = print.written(PdfX::X3_2003);
    CHECK(has(x3, "/ColorSpace /DeviceCMYK"));
    CHECK_FALSE(has(x3, "/ICCBased"));
    CHECK_FALSE(has(x3, "/Intent"));
    CHECK(print.report.empty());
}

TEST_CASE("a CMYK picture for another press is converted, from what its inks are and not from their inverse")
{
    Printing print;
    if (!print.can_be_done()) return;
    // Another profile to the writer, and the same inks.
    const std::string foreign = of_icc_version(print.press().bytes, "\2\x30");
    REQUIRE(foreign != print.press().bytes);
    const Samples yellow{8, 8, 4, [] {
                             std::string values;
                             for (int pixel = 0; pixel < 64; ++pixel) values += "\xFF\xFF\0\xFF"s;
                             return values;
                         }()};
    print.add_picture(jpeg_bytes(yellow), Picture::Format::Jpeg, 4, false, foreign);
    Picture& picture = std::get<PictureMark>(print.sample.document.pages[0].marks[0].form).picture;
    picture.width = picture.height = 8;
    picture.adobe_inverted = true;
    const std::string pdf = print.written();
    CHECK(print.report.empty());
    CHECK(has(pdf, "/ColorSpace /DeviceCMYK"));
    CHECK_FALSE(has(pdf, "/Decode [1 0"));
    const Samples inks = jpeg_samples(jpeg_in(pdf));
    CHECK(inks.at(4, 4, 2) > 230);
    for (const int other : {0, 1, 3}) CHECK(inks.at(4, 4, other) < 25);
}

TEST_CASE("a gray JPEG keeps its bytes, and its values stand for tints of black")
{
    Printing print;
    if (!print.can_be_done()) return;
    const std::string jpeg = jpeg_bytes(noisy_gradient(2, 1, 1));
    print.add_picture(jpeg, Picture::Format::Jpeg, 1);
    const std::string pdf = print.written();
    CHECK(print.report.empty());
    CHECK(has(pdf, jpeg));
    CHECK(has(pdf, "/ColorSpace [/Indexed/DeviceGray 255"));
    CHECK(has(pdf, "/Filter /DCTDecode"));
}

TEST_CASE("a gray picture with alpha is black ink alone, with the mask of its standard")
{
    Printing print;
    if (!print.can_be_done()) return;
    print.add_picture(png_bytes(2, 1, 8, 4, "\0a\x80z\xFF"s), Picture::Format::Png, 1, true);
    const std::string x4 = print.written(PdfX::X4), x1a = print.written(PdfX::X1a_2003);
    CHECK(print.report.empty());
    for (const std::string& pdf : {x4, x1a}) CHECK(has(pdf, "/ColorSpace [/Indexed/DeviceGray 255"));
    CHECK(has(x4, "/SMask"));
    CHECK_FALSE(has(x1a, "/SMask"));
    CHECK(has(x1a, "/ImageMask true"));
}

TEST_CASE("a drawing behind a rule says how thick its lines are")
{
    Printing print;
    if (!print.can_be_done()) return;
    PathMark rule;
    rule.box = {{10_pt, 10_pt}, {50_pt, 0_pt}};
    rule.stroke = Paint{};
    rule.thickness = .25_pt;
    print.sample.document.pages[0].marks.push_back({rule, {}, {}});
    Drawing drawing{{100_pt, 100_pt}, {}};
    DrawnPath path;
    path.steps = {{DrawnStep::Kind::Move, {{{0_pt, 0_pt}}}}, {DrawnStep::Kind::Line, {{{9_pt, 9_pt}}}}};
    path.stroke.emplace();
    path.stroke->thickness = 1_pt;
    drawing.paths.push_back(path);
    print.add_picture("<svg/>", Picture::Format::Svg, 3);
    std::get<PictureMark>(print.sample.document.pages[0].marks[1].form).picture.drawing =
        std::make_shared<const Drawing>(drawing);
    const std::string pdf = print.written();
    CHECK(has(pdf, ".25 w\n"));
    CHECK(has(pdf, "1 w\n"));
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
