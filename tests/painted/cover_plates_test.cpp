#include "painted/cover_plates.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "font/installed.hpp"
#include "ink/measure_ink.hpp"
#include "painted/ghostscript.hpp"
#include "painted/most_ink.hpp"
#include "painted/small_pdf.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Names = std::vector<std::string>;

namespace
{

const PlaneBox page_box{0, 0, 100, 100};

/// What a small file holds besides its page's content.
constexpr std::string_view states =
    "/ExtGState<</O<</op true/OP true/OPM 1>>/P<</op true/OP true/OPM 0>>/H<</ca .5/CA .25>>"
    "/M<</BM/Multiply>>>>";
constexpr std::string_view inks =
    "/ColorSpace<</S[/Separation/Gold/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 .3 .9 0]/N "
    "1>>]"
    "/K[/Separation/Black/DeviceGray<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]"
    "/A[/Separation/All/DeviceGray<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]"
    "/N[/Separation/None/DeviceGray<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]"
    ">>";

PageInk ink_of_page(std::string_view bytes, std::size_t page = 0)
{
    Message why_not;
    const auto file = PdfFile::read(bytes, why_not);
    INFO(why_not.in_english());
    REQUIRE(file);
    return cover_plates(*file, page);
}

PlateMeans means_of(const PageInk& ink)
{
    PlateMeans means;
    const std::vector<double> all = mean_ink(ink.plates, page_box);
    for (std::size_t plate = 0; plate < all.size(); ++plate) means[ink.plates.names()[plate]] = all[plate];
    return means;
}

struct Page {
    std::string what;
    std::string content;
    bool has_spots = false;
};

const std::vector<Page> pages = {
    {"knock-out", "1 0 .5 0 k 0 0 50 100 re f 0 0 0 1 k 20 20 60 60 re f .5 g 0 0 10 10 re f"},
    {"overprint, mode 1", "1 0 .5 0 k 0 0 50 100 re f /O gs 0 0 0 1 k 20 20 60 60 re f .5 g 0 0 10 10 re f"},
    {"overprint, mode 0", "1 0 .5 0 k 0 0 50 100 re f /P gs 0 0 0 1 k 20 20 60 60 re f 1 g 0 0 10 10 re f"},
    {"spots", "1 0 .5 0 k 0 0 50 100 re f /S cs .5 scn 20 20 60 60 re f 0 0 0 1 k 30 30 20 20 re f", true},
    {"spots, overprint",
     "1 0 .5 0 k 0 0 50 100 re f /O gs /S cs .5 scn 20 20 60 60 re f 0 0 0 1 k 30 30 20 20 re f", true},
    {"spots, overprint, mode 0",
     "1 0 .5 0 k 0 0 50 100 re f /P gs /S cs .5 scn 20 20 60 60 re f 0 0 0 1 k 30 30 20 20 re f", true},
    {"black as a plate", "1 0 .5 0 k 0 0 50 100 re f /O gs /K cs .75 scn 20 20 60 60 re f"},
    {"All", "1 0 .5 0 k 0 0 50 100 re f /A cs .5 scn 20 20 60 60 re f"},
    {"None", "1 0 .5 0 k 0 0 50 100 re f /N cs .5 scn 20 20 60 60 re f"},
    {"strokes",
     "2 w 1 J 1 j 0 1 0 0 K 10 10 m 30 90 70 90 90 10 c S 0 0 0 1 K 0 J 0 j 3 w 50 10 m 60 40 l 70 10 l s "
     "6 w 10 50 m 90 50 l S"},
    {"dashes", "0 0 0 1 K 4 w [7 3] 2 d 5 20 m 95 20 l 95 80 l S 1 J [0 8] 0 d 5 50 m 80 50 l S"},
    {"uneven pens",
     "q 5 0 0 1 0 0 cm 2 w 2 5 m 2 95 l S 4 50 m 15 50 l S Q q 1 .5 -.5 2 50 0 cm 3 w 5 5 20 20 re S Q"},
    {"clips", "q 10 10 50 50 re W n 40 40 m 90 40 l 40 90 l h W n 0 0 1 0 k 0 0 100 100 re f Q "
              "q 20 20 60 60 re 30 30 40 40 re W* n 1 0 0 0 k 0 0 100 100 re f Q"},
    {"windings",
     "0 0 0 1 k 50 95 m 22 10 l 97 63 l 3 63 l 78 10 l h f* 1 0 0 0 k 20 20 30 30 re 30 30 30 30 re f"},
    {"half transparent",
     "1 0 .5 0 k 0 0 50 100 re f /H gs 0 0 0 1 k 20 20 60 60 re f 0 1 0 0 K 8 w 10 90 m 90 90 l S"},
    {"multiplied", "1 0 .5 0 k 0 0 50 100 re f /M gs .5 0 .5 .5 k 20 20 60 60 re f"},
    {"inline images",
     "q 60 0 0 40 10 10 cm BI /W 2 /H 2 /BPC 8 /CS /CMYK ID \x20\x40\x60\x80zzzz~~~~@@@@ EI Q "
     "q 20 20 -20 20 60 55 cm 0 1 0 0 k BI /W 8 /H 2 /IM true ID \x55\x33 EI Q"},
};

// Ghostscript paints each pixel that a mark touches: at 720 dots per inch a twentieth of a pt at each edge.
constexpr double a_point = 0.01;

void check_plates(const PlateMeans& means, const PlateMeans& wanted)
{
    for (const auto& [plate, mean] : wanted) {
        INFO(plate);
        REQUIRE(means.count(plate) == 1);
        CHECK(means.at(plate) == Approx(mean).margin(a_point));
    }
}

void check_as_ghostscript(const std::string& pdf)
{
    check_plates(means_of(ink_of_page(pdf)), separated(pdf, 1)[0]);
}

} // namespace

TEST_CASE("a page's ink is that which Ghostscript separates", "[painted]")
{
    if (!has_ghostscript()) return;
    SmallPdf pdf;
    for (const Page& page : pages) pdf.page(page.content, std::string(states) + std::string(inks));
    const std::string bytes = pdf.bytes();
    const auto plates = separated(bytes, pages.size()), process = ink_covered(bytes, pages.size());
    for (std::size_t page = 0; page < pages.size(); ++page) {
        INFO(pages[page].what);
        const PlateMeans means = means_of(ink_of_page(bytes, page));
        CHECK(plates[page].size() >= 4);
        check_plates(means, plates[page]);
        if (!pages[page].has_spots) check_plates(means, process[page]);
    }
}

TEST_CASE("so is that of images, with their masks and palettes", "[painted]")
{
    if (!has_ghostscript()) return;
    SmallPdf pdf;
    std::string bytes, mask;
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x) {
            for (int ink = 0; ink < 4; ++ink) bytes += static_cast<char>((x * 5 + y * ink * 3) % 256);
            mask += static_cast<char>(x * 6);
        }
    const auto add = [&pdf](std::string_view entries, std::string_view samples) {
        return pdf.add_stream(fmt::format("/Subtype/Image/Width 40/Height 40/BitsPerComponent 8{}", entries),
                              samples);
    };
    const int soft = add("/ColorSpace/DeviceGray", mask);
    const int inks_image = add(fmt::format("/ColorSpace/DeviceCMYK/SMask {} 0 R", soft), bytes);
    const int gold = add("/ColorSpace/S/Decode[1 0]", mask);
    const int indexed =
        pdf.add_stream("/Subtype/Image/Width 4/Height 2/BitsPerComponent 2"
                       "/ColorSpace[/Indexed/DeviceCMYK 2<ff000000 00ff8000 00000040>]/Mask[2 2]",
                       "\x18\x42");
    pdf.page(
        "0 0 1 0 k 0 0 100 30 re f /P gs q 40 10 -10 40 15 5 cm /I Do Q q 30 0 0 30 60 10 cm /G Do Q "
        "q 0 30 -60 0 90 60 cm /X Do Q",
        fmt::format("{}{}/XObject<</I {} 0 R/G {} 0 R/X {} 0 R>>", states, inks, inks_image, gold, indexed));
    check_as_ghostscript(pdf.bytes());
}

TEST_CASE("so is that of several inks at once", "[painted]")
{
    if (!has_ghostscript()) return;
    SmallPdf pdf;
    const int alternate =
        pdf.add_stream("/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]", "{0 exch 0}");
    pdf.page(
        "1 0 .5 0 k 0 0 50 100 re f /D cs .5 .25 scn 20 20 60 60 re f /O gs .75 0 scn 0 0 40 40 re f",
        fmt::format("{}/ColorSpace<</D[/DeviceN[/Gold/Magenta]/DeviceCMYK {} 0 R]>>", states, alternate));
    check_as_ghostscript(pdf.bytes());
}

TEST_CASE("so is that of small text", "[painted]")
{
    if (!has_ghostscript() || !is_installed("EB Garamond 12")) return;
    const auto program = read_file(InstalledFonts({}).of_family("EB Garamond 12").front().path, 10'000'000);
    REQUIRE(std::holds_alternative<std::string>(program));
    SmallPdf pdf;
    const int font_file = pdf.add_stream("/Subtype/OpenType", std::get<std::string>(program));
    const int font = pdf.add(fmt::format(
        "<</Type/Font/Subtype/Type1/BaseFont/EBGaramond/FirstChar 72/LastChar 72/Widths[750]"
        "/Encoding/WinAnsiEncoding/FontDescriptor<</Type/FontDescriptor/FontName/EBGaramond/Flags 32/FontBBox"
        "[0 0 1000 1000]/ItalicAngle 0/CapHeight 650/StemV 80/Ascent 900/Descent -300/FontFile3 {} 0 R>>>>",
        font_file));
    std::string content = "1 0 0 0 k 0 0 50 100 re f /O gs 0 0 0 1 k BT /F 8 Tf 9 TL 5 100 Td ";
    for (int line = 0; line < 10; ++line) content += "T* (HHHHHHHHHHHHHHH) Tj ";
    pdf.page(content + "ET", fmt::format("{}/Font<</F {} 0 R>>", states, font));
    check_as_ghostscript(pdf.bytes());
    CHECK(means_of(ink_of_page(pdf.bytes()))["Black"] > 0.1);
}

TEST_CASE("so is that of forms, tiles and appearances", "[painted]")
{
    if (!has_ghostscript()) return;
    SmallPdf pdf;
    const int form = pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 20 20]/Matrix[1 .5 0 1 0 0]",
                                    "0 1 0 0 k 0 0 50 10 re f");
    const int tile = pdf.add_stream("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 5 5]/XStep 10/YStep 8"
                                    "/Resources<<>>",
                                    "0 0 0 1 k 0 0 20 3 re f");
    const int look = pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 10 10]", "1 0 0 0 k 0 0 10 5 re f");
    pdf.page(
        "0 0 1 0 k 50 50 50 50 re f q 2 0 0 2 5 5 cm /F Do Q /Pattern cs /T scn 20 60 70 30 re f",
        fmt::format("/XObject<</F {} 0 R>>/Pattern<</T {} 0 R>>", form, tile),
        fmt::format("/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[70 10 90 40]/AP<</N {} 0 R>>>>]", look));
    check_as_ghostscript(pdf.bytes());
    CHECK(ink_of_page(pdf.bytes()).not_counted.empty());
}

TEST_CASE("what is no ink is told, and its place is blank", "[painted]")
{
    SmallPdf pdf;
    pdf.page("1 0 0 0 k 0 0 100 100 re f 1 1 1 rg 0 0 50 10 re f 1 0 0 rg 0 20 50 10 re f 50 20 50 10 re f "
             "0 0 1 RG 0 50 m 100 50 l S "
             "q 50 0 0 50 0 50 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q");
    const PageInk ink = ink_of_page(pdf.bytes());
    CHECK(ink.not_counted == Names{"DeviceRGB", "image in DeviceRGB"});
    CHECK(means_of(ink)["Cyan"] == Approx(1 - 0.05 - 0.1 - 0.01 - 0.2475).margin(1e-3));
    SmallPdf blended;
    blended.page("/B gs 0 0 0 1 k 0 0 50 100 re f /S sh",
                 "/ExtGState<</B<</BM/Luminosity>>>>/Shading<</S<</ShadingType 2/ColorSpace/DeviceCMYK"
                 "/Coords[0 0 1 1]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[1 1 1 1]>>>>>>");
    CHECK(ink_of_page(blended.bytes()).not_counted == Names{"blend mode Luminosity", "shading"});
}

TEST_CASE("CMYK by a profile counts as it is, other profiles do not", "[painted]")
{
    SmallPdf pdf;
    const int cmyk = pdf.add_stream("/N 4/Alternate/DeviceCMYK", "no profile"),
              rgb = pdf.add_stream("/N 3", "no profile");
    pdf.page("/C cs .5 0 0 0 scn 0 0 100 50 re f /R cs 0 0 0 scn 0 50 100 10 re f 1 1 1 scn 0 60 100 10 re f",
             fmt::format("/ColorSpace<</C[/ICCBased {} 0 R]/R[/ICCBased {} 0 R]>>", cmyk, rgb));
    const PageInk ink = ink_of_page(pdf.bytes());
    CHECK(ink.not_counted == Names{"ICCBased 3"});
    CHECK(means_of(ink)["Cyan"] == Approx(0.25).margin(1e-4));
}

TEST_CASE("a page that is painted, dashed or clipped over and over ends", "[painted]")
{
    const char* const costly[] = {"0 0 1000 1000 re f ", "[.2 .1] 0 d 2 w 1 J 0 0 m 999 999 l S ",
                                  "0 0 m 999 999 l 0 999 l 999 0 l 500 999 l W n 0 0 1 1 re f "};
    for (const std::string once : costly) {
        std::string content = "0 0 0 1 k 0 0 1000 1000 re f 0 0 0 0 k ";
        for (int mark = 0; mark < 20'000; ++mark) content += once;
        SmallPdf pdf;
        pdf.page(content, {}, "/MediaBox[0 0 1000 1000]");
        const PageInk ink = ink_of_page(pdf.bytes());
        CHECK(ink.cut_short.in_english() == "it is painted over more often than is counted");
        CHECK(mean_ink(ink.plates, {0, 0, 1000, 1000})[3] <= 1);
    }
}

TEST_CASE("no place carries more ink than a walk through the page says it may", "[painted]")
{
    SmallPdf pdf;
    for (const Page& page : pages) pdf.page(page.content, std::string(states) + std::string(inks));
    const std::string bytes = pdf.bytes();
    Message why_not;
    const auto file = PdfFile::read(bytes, why_not);
    REQUIRE(file);
    PaintedFonts fonts;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        INFO(pages[page].what);
        const double highest =
            highest_ink(cover_plates(*file, page, fonts).plates, InkSum::All, page_box).total;
        CHECK(most_ink(*file, page, page_box, fonts) >= highest - 1e-4);
    }
}
