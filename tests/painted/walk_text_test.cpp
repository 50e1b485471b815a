#include <filesystem>

#include <fmt/format.h>

#include "base/file.hpp"
#include "font/installed.hpp"
#include "painted/walked.hpp"

using namespace stonehand;
using Lines = std::vector<std::string>;

namespace
{

constexpr std::string_view courier = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Courier>>>>";

} // namespace

TEST_CASE("a sign is told with its font, its code and its size on the page", "[painted]")
{
    CHECK(painted_by("2 0 0 2 0 0 cm BT 0 0 0 1 k /F 5 Tf 10 10 Td (A)Tj ET", courier) ==
          Lines{"[20 18 26 28] glyph Courier 65 10 pt, fill DeviceCMYK Black 1"});
    // A sign after the other, a blank between words, a step back, a line below.
    CHECK(painted_by("BT /F 10 Tf 12 TL 5 Tw 1 Tc 10 50 Td [(A )-500(B)]TJ (C)' ET", courier) ==
          Lines{"[10 48 16 58] glyph Courier 65 10 pt, fill DeviceGray Black 1",
                "[17 48 23 58] glyph Courier 32 10 pt, fill DeviceGray Black 1",
                "[34 48 40 58] glyph Courier 66 10 pt, fill DeviceGray Black 1",
                "[10 36 16 46] glyph Courier 67 10 pt, fill DeviceGray Black 1"});
}

TEST_CASE("the size of text is measured across the line", "[painted]")
{
    const auto size = [](std::string_view matrix) {
        SmallPdf pdf;
        pdf.page(fmt::format("BT /F 10 Tf {} Tm (A)Tj ET", matrix), courier);
        return std::get<PaintedGlyph>(walked(pdf.bytes()).marks.at(0).what).size;
    };
    CHECK(size("0 1 -1 0 50 50") == Approx(10));  // turned
    CHECK(size(".5 0 0 1 50 50") == Approx(10));  // narrow
    CHECK(size("1 0 0 .5 50 50") == Approx(5));   // low
    CHECK(size("1 0 .3 1 50 50") == Approx(10));  // leaning
    CHECK(size("-2 0 0 -2 50 50") == Approx(20)); // on its head
}

TEST_CASE("render modes say whether signs are filled, stroked, or only found", "[painted]")
{
    const auto mode = [](int number) {
        return painted_by(fmt::format("2 w BT /F 10 Tf {} Tr 10 10 Td (A)Tj ET 0 0 9 9 re f", number),
                          courier);
    };
    CHECK(mode(1)[0] == "[9 7 17 19] glyph Courier 65 10 pt, line 2 DeviceGray Black 1");
    CHECK(mode(3)[0] == "[10 8 16 18] glyph Courier 65 10 pt");
    CHECK(mode(3).size() == 2);
    // What comes after is clipped to the text, and not to be seen.
    CHECK(mode(7) == Lines{"[10 8 16 18] glyph Courier 65 10 pt"});
}

TEST_CASE("the signs of a Type 3 font are their own content", "[painted]")
{
    SmallPdf pdf;
    const int plain = pdf.add_stream("", "500 0 0 0 500 500 d1 1 0 0 rg 0 0 500 500 re f");
    const int coloured = pdf.add_stream("", "500 0 d0 0 1 0 rg 0 0 250 500 re f");
    const int font = pdf.add(fmt::format(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65"
        "/LastChar 66/Widths[500 500]/Resources<<>>/CharProcs<</a {} 0 R/b {} 0 R>>"
        "/Encoding<</Differences[65/a/b]>>>>",
        plain, coloured));
    pdf.page("0 0 1 0 k BT /T 20 Tf 10 10 Td (AB)Tj ET", fmt::format("/Font<</T {} 0 R>>", font));
    CHECK(walked(pdf.bytes()).lines ==
          Lines{"[10 10 20 20] glyph  65 20 pt", "[10 10 20 20] path, fill DeviceCMYK Yellow 1, of a glyph",
                "[20 10 30 20] glyph  66 20 pt", "[20 10 25 20] path, fill DeviceRGB 0 1 0, of a glyph"});
}

TEST_CASE("signs of composite fonts have codes of two bytes, and go downwards in a vertical one", "[painted]")
{
    const auto shown = [](std::string_view encoding) {
        return painted_by(
            "BT /F 10 Tf 50 50 Td <00410042>Tj ET",
            fmt::format(
                "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/Han/Encoding/{}/DescendantFonts[<</Type/Font"
                "/Subtype/CIDFontType0/BaseFont/Han/W[65[500]66 67 800]>>]>>>>",
                encoding));
    };
    CHECK(shown("Identity-H") == Lines{"[50 48 55 58] glyph Han 65 10 pt, fill DeviceGray Black 1",
                                       "[55 48 63 58] glyph Han 66 10 pt, fill DeviceGray Black 1"});
    CHECK(shown("Identity-V") == Lines{"[47.5 39.2 52.5 49.2] glyph Han 65 10 pt, fill DeviceGray Black 1",
                                       "[46 29.2 54 39.2] glyph Han 66 10 pt, fill DeviceGray Black 1"});
}

TEST_CASE("codes of composite fonts are as long as their CMap says", "[painted]")
{
    const auto codes = [](std::string_view encoding) {
        SmallPdf pdf;
        const int cmap =
            pdf.add_stream("/Type/CMap", "2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange");
        pdf.page("BT /F 1 Tf <208140418E> Tj ET",
                 fmt::format(
                     "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/Han/Encoding {}/DescendantFonts[<<>>]>>>>",
                     encoding == "own" ? fmt::format("{} 0 R", cmap) : std::string(encoding)));
        std::string text;
        for (const PaintedMark& mark : walked(pdf.bytes()).marks)
            text += fmt::format("{:X} ", std::get<PaintedGlyph>(mark.what).code);
        return text;
    };
    CHECK(codes("/Identity-H") == "2081 4041 8E ");
    CHECK(codes("/90ms-RKSJ-H") == "20 8140 41 8E ");
    CHECK(codes("/GBK-EUC-H") == "20 8140 41 8E ");
    CHECK(codes("/UniGB-UTF16-H") == "2081 4041 8E ");
    CHECK(codes("own") == "20 8140 41 8E ");
}

TEST_CASE("the outline of a sign is that of the embedded program", "[painted]")
{
    if (!is_installed("EB Garamond 12")) return;
    const auto program = read_file(InstalledFonts({}).of_family("EB Garamond 12").front().path, 10'000'000);
    REQUIRE(std::holds_alternative<std::string>(program));
    SmallPdf pdf;
    const int file = pdf.add_stream("/Subtype/OpenType", std::get<std::string>(program));
    const int font = pdf.add(
        fmt::format("<</Type/Font/Subtype/Type1/BaseFont/EBGaramond/FirstChar 72/LastChar 72/Widths[750]"
                    "/Encoding/WinAnsiEncoding/FontDescriptor<</Type/FontDescriptor/Flags 32"
                    "/Ascent 900/Descent -300/FontFile3 {} 0 R>>>>",
                    file));
    pdf.page("BT /F 40 Tf 10 10 Td (H H)Tj ET", fmt::format("/Font<</F {} 0 R>>", font));
    const Walked page = walked(pdf.bytes());
    REQUIRE(page.marks.size() == 2); // the blank paints nothing
    const auto& glyph = std::get<PaintedGlyph>(page.marks[0].what);
    const Outline outline = outline_of(glyph);
    CHECK(outline.size() > 20);
    // A capital stands on the baseline and is two thirds of an em high.
    CHECK(page.marks[0].box.bottom == Approx(10).margin(0.5));
    CHECK(page.marks[0].box.height() == Approx(26).margin(1));
    CHECK(box_of(outline).width() == Approx(page.marks[0].box.width()));
}
