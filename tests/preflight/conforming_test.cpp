#include <functional>

#include <fmt/format.h>

#include "base/file.hpp"
#include "preflight/good_pdf.hpp"
#include "preflight/judge_pdf.hpp"
#include "preflight/spoilable_jpx.hpp"
#include "preflight/spoilable_overprint.hpp"
#include "preflight/spoilable_pdf.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

using Pdf = SpoilablePdf;

/// A font besides, in which an A is shown as an artifact.
void show_in(Pdf& pdf, std::string_view font)
{
    const int number = pdf.add(fmt::format("<</Type/Font/FirstChar 65/LastChar 65{}>>", font));
    pdf.replace("<</Font<<", fmt::format("<</Font<</S {} 0 R", number));
    pdf.replace("\nstream\nBT\n", "\nstream\n/Artifact BMC\nBT\n/S 9 Tf\n(A)Tj\nET\nEMC\nBT\n");
}

/// A file that looks as if it broke a rule, and breaks none.
struct Conforming {
    std::string_view what;
    std::function<void(Pdf&)> change;
};

void check_silent(const std::string& bytes)
{
    const Judgement judgement = judge_pdf(bytes, {});
    for (const Finding& finding : judgement.findings)
        FAIL_CHECK(finding.rule.entry().id << ": " << finding.message.in_english());
    CHECK(judgement.keeps_all());
}

void check_silent(const std::vector<Conforming>& variants)
{
    const std::string good = good_pdf();
    if (good.empty()) return;
    for (const Conforming& variant : variants) {
        CAPTURE(variant.what);
        SpoilablePdf pdf(good);
        variant.change(pdf);
        check_silent(pdf.bytes());
    }
}

void add_to_catalog(Pdf& pdf, std::string_view entries)
{
    pdf.replace("/Type/Catalog", fmt::format("/Type/Catalog{}", entries));
}

int add_stream(Pdf& pdf, std::string_view dictionary, std::string_view content)
{
    return pdf.add(fmt::format("<<{}/Length 0>>\nstream\n{}\nendstream", dictionary, content));
}

std::function<void(Pdf&)> image(std::string_view entries, std::string content)
{
    return [=](Pdf& pdf) {
        const int object =
            add_stream(pdf, fmt::format("/Type/XObject/Subtype/Image/Width 1/Height 1{}", entries), content);
        pdf.replace("<</Font<<", fmt::format("<</XObject<</X {} 0 R>>/Font<<", object));
    };
}

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    for (std::size_t time = 0; time < times; ++time) all += text;
    return all;
}

} // namespace

TEST_CASE("a string is as long as what it says, not as it is written", "[preflight]")
{
    check_silent(
        {{"codes", [](Pdf& pdf) { add_to_catalog(pdf, "/Own(" + repeated("\\101", 32'767) + ")"); }},
         {"ends of lines that are passed over",
          [](Pdf& pdf) { add_to_catalog(pdf, "/Own(" + repeated("ab\\\r\n", 16'000) + ")"); }},
         {"ends of lines of two bytes",
          [](Pdf& pdf) { add_to_catalog(pdf, "/Own(" + repeated("\r\n", 32'000) + ")"); }},
         {"brackets", [](Pdf& pdf) { add_to_catalog(pdf, "/Own(" + repeated("()", 16'383) + ")"); }}});
}

TEST_CASE("what nothing refers to is not judged but for how it is written", "[preflight]")
{
    check_silent(
        {{"a PostScript XObject", [](Pdf& pdf) { add_stream(pdf, "/Type/XObject/Subtype/PS", "quit"); }},
         {"a graphics state", [](Pdf& pdf) { pdf.add("<</Type/ExtGState/TR/Identity>>"); }},
         {"an ink", [](Pdf& pdf) { pdf.add("[/Separation/#FFink/DeviceRGB<<>>]"); }}});
}

TEST_CASE("an ink that is written twice is the same ink", "[preflight]")
{
    check_silent({{"its function compressed, its parts elsewhere", [](Pdf& pdf) {
                       constexpr std::string_view function = "/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]";
                       const int plain = add_stream(pdf, function, "{dup dup}");
                       const int packed = add_stream(pdf, fmt::format("{}/Filter/ASCIIHexDecode", function),
                                                     "7B64757020647570 7D>");
                       const int space = pdf.add("[/CalRGB<</WhitePoint[0.5 1 1]>>]");
                       pdf.replace("<</Font<<",
                                   fmt::format("<</ColorSpace<</C[/Separation/Gold {} 0 R {} 0 R]"
                                               "/D[/Separation/Gold[/CalRGB<</WhitePoint[.50 1.0 1]>>]{} 0 R]"
                                               ">>/Font<<",
                                               space, plain, packed));
                   }}});
}

TEST_CASE("of the colours of a JPEG 2000 image those count that readers take", "[preflight]")
{
    constexpr std::string_view own = "/Filter/JPXDecode";
    constexpr std::string_view of_the_image = "/Filter[/JPXDecode]/ColorSpace/DeviceRGB";
    check_silent(
        {{"the best is not the first", image(own, jpx_boxes({3, 8, 8}, {{1, 0, 19}, {1, 1, 16}, {4, 0, 0}}))},
         {"the image says what they are",
          image(of_the_image, jpx_boxes({3, 8, 8}, {{4, 0, 19}, {1, 0, 19}}))}});
}

TEST_CASE("a code that its encoding names need not be in ToUnicode", "[preflight]")
{
    // The CFF program of the page's font, of which glyph 5 is the A.
    const auto letters = [](Pdf& pdf, std::string_view encoding) {
        const int nothing = add_stream(pdf, "", "");
        const int about = pdf.add("<</Type/FontDescriptor/FontName/Own/Flags 32/FontFile3 2 0 R>>");
        show_in(pdf,
                fmt::format("/Subtype/Type1/BaseFont/Own/Widths[692]/FontDescriptor {} 0 R/ToUnicode {} 0 R"
                            "/Encoding{}",
                            about, nothing, encoding));
    };
    check_silent({{"WinAnsi", [=](Pdf& pdf) { letters(pdf, "/WinAnsiEncoding"); }},
                  {"the standard encoding", [=](Pdf& pdf) { letters(pdf, "<<>>"); }},
                  {"a name of a glyph", [](Pdf& pdf) {
                       const int glyph = add_stream(pdf, "", "9 0 d0");
                       show_in(pdf, fmt::format("/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]"
                                                "/Widths[9]/Resources<<>>/CharProcs<</A {} 0 R>>"
                                                "/Encoding<</Differences[65/A]>>",
                                                glyph));
                   }}});
}

TEST_CASE("a code that its program names need not be in ToUnicode", "[preflight]")
{
    const auto program = read_file("/usr/share/fonts/type1/urw-base35/StandardSymbolsPS.t1", 1'000'000);
    if (!std::holds_alternative<std::string>(program)) {
        WARN("not tested: Standard Symbols PS is not installed");
        return;
    }
    check_silent(
        {{"an Alpha of a font of symbols", [&](Pdf& pdf) {
              const int file = add_stream(pdf, "", std::get<std::string>(program));
              const int about =
                  pdf.add(fmt::format("<</Type/FontDescriptor/FontName/Own/Flags 4/FontFile {} 0 R>>", file));
              show_in(pdf,
                      fmt::format("/Subtype/Type1/BaseFont/Own/Widths[722]/FontDescriptor {} 0 R", about));
          }}});
}

TEST_CASE("a form that names nothing needs no resources", "[preflight]")
{
    check_silent({{"colours of a device", [](Pdf& pdf) {
                       const int form = add_stream(pdf, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]",
                                                   "/DeviceRGB cs\n1 0 0 sc\n0 0 9 9 re\nf");
                       pdf.replace("<</Font<<", fmt::format("<</XObject<</X {} 0 R>>/Font<<", form));
                       pdf.replace("\nstream\nBT\n", "\nstream\n/Artifact BMC\n/X Do\nEMC\nBT\n");
                   }}});
}

TEST_CASE("CMYK of a profile may overprint, but for mode 1", "[preflight]")
{
    check_silent({{"mode 0", [](Pdf& pdf) { add_overprint(pdf, "/OP true/OPM 0"); }},
                  {"no overprint", [](Pdf& pdf) { add_overprint(pdf, "/OPM 1"); }},
                  {"of strokes, where something is filled",
                   [](Pdf& pdf) { add_overprint(pdf, "/OP true/op false/OPM 1"); }}});
}

TEST_CASE("a composite font may have more characters than its CMap leads to", "[preflight]")
{
    check_silent({{"a later supplement", [](Pdf& pdf) {
                       const int cmap =
                           add_stream(pdf,
                                      "/Type/CMap/CMapName/Own"
                                      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
                                      "1 begincidrange <0000> <FFFF> 0 endcidrange");
                       pdf.replace("/Encoding/Identity-H", fmt::format("/Encoding {} 0 R", cmap));
                       pdf.replace_in("/Subtype/CIDFontType0", "/Supplement 0", "/Supplement 2");
                   }}});
}

TEST_CASE("codes of a composite font are as long as its CMap says", "[preflight]")
{
    check_silent(
        {{"of one byte", [](Pdf& pdf) {
              constexpr std::string_view space = "1 begincodespacerange <00> <FF> endcodespacerange\n";
              const int cmap =
                  add_stream(pdf,
                             "/Type/CMap/CMapName/Own"
                             "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
                             fmt::format("{}1 begincidrange <00> <FF> 0 endcidrange", space));
              const int texts =
                  add_stream(pdf, "", fmt::format("{}1 beginbfchar <05> <0041> endbfchar", space));
              const int font = pdf.number_of("/Subtype/CIDFontType0");
              const int whole = pdf.add(
                  fmt::format("<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding {} 0 R/ToUnicode {} 0 R"
                              "/DescendantFonts[{} 0 R]>>",
                              cmap, texts, font));
              pdf.replace("<</Font<<", fmt::format("<</Font<</S {} 0 R", whole));
              pdf.replace("\nstream\nBT\n", "\nstream\n/Artifact BMC\nBT\n/S 9 Tf\n<0505>Tj\nET\nEMC\nBT\n");
          }}});
}

TEST_CASE("what stands between the numbers of an object is any white space", "[preflight]")
{
    std::string good = good_pdf();
    if (good.empty()) return;
    good.replace(good.find("\n2 0 obj\n"), 9, "\n2\t0\tobj\n");
    check_silent(good);
}
