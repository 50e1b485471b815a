#include <chrono>

#include <fmt/format.h>

#include "painted/walked.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

constexpr std::string_view form = "/Type/XObject/Subtype/Form/BBox[0 0 10 10]";

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

} // namespace

TEST_CASE("a form that paints itself is painted once", "[painted]")
{
    SmallPdf pdf;
    REQUIRE(pdf.add_stream(std::string(form) + "/Resources<</XObject<</F 3 0 R>>>>", "0 0 5 5 re f /F Do") ==
            3);
    pdf.page("/F Do", "/XObject<</F 3 0 R>>");
    const Walked page = walked(pdf.bytes());
    CHECK(page.lines.size() == 1);
    CHECK_THAT(page.cut_short.in_english(), Contains("paints itself"));
}

TEST_CASE("tiles, soft masks and glyphs that paint themselves end too", "[painted]")
{
    SmallPdf pdf;
    pdf.add_stream(
        "/PatternType 1/PaintType 1/BBox[0 0 5 5]/XStep 5/YStep 5/Resources<</Pattern<</P 3 0 R>>>>",
        "/Pattern cs /P scn 0 0 5 5 re f");
    pdf.add_stream(std::string(form) + "/Resources<</ExtGState<</M<</SMask<</S/Alpha/G 4 0 R>>>>>>>>",
                   "/M gs 0 0 5 5 re f");
    pdf.add_stream("", "5 0 d0 BT /T 9 Tf (A)Tj ET");
    pdf.add("<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar "
            "65/Widths[9]"
            "/Resources<</Font<</T 6 0 R>>>>/CharProcs<</A 5 0 R>>/Encoding<</Differences[65/A]>>>>");
    pdf.page("/Pattern cs /P scn 0 0 50 50 re f /M gs 0 0 9 9 re f BT /T 9 Tf (A)Tj ET",
             "/Pattern<</P 3 0 R>>/ExtGState<</M<</SMask<</S/Alpha/G 4 0 R>>>>>>/Font<</T 6 0 R>>");
    CHECK_THAT(walked(pdf.bytes()).cut_short.in_english(), Contains("paints itself"));
}

TEST_CASE("forms that paint ten others each, which paint ten others each, do not hold the walk up",
          "[painted]")
{
    SmallPdf pdf;
    int inner = pdf.add_stream(form, "0 0 5 5 re f");
    for (int level = 0; level < 12; ++level)
        inner = pdf.add_stream(std::string(form) + fmt::format("/Resources<</XObject<</F {} 0 R>>>>", inner),
                               repeated("/F Do ", 10));
    pdf.page("/F Do", fmt::format("/XObject<</F {} 0 R>>", inner));
    CHECK_THAT(walked(pdf.bytes()).cut_short.in_english(), Contains("more than a page can mean"));
}

TEST_CASE("forms that nest too deep are not followed", "[painted]")
{
    SmallPdf pdf;
    int inner = pdf.add_stream(form, "0 0 5 5 re f");
    for (int level = 0; level < 40; ++level)
        inner = pdf.add_stream(std::string(form) + fmt::format("/Resources<</XObject<</F {} 0 R>>>>", inner),
                               "/F Do");
    pdf.page("/F Do", fmt::format("/XObject<</F {} 0 R>>", inner));
    const Walked page = walked(pdf.bytes());
    CHECK(page.lines.empty());
    CHECK_THAT(page.cut_short.in_english(), Contains("too deep"));
}

TEST_CASE("states are kept however many there are, and closed more often than opened do no harm", "[painted]")
{
    const auto lines =
        painted_by(repeated("q ", 30) + "1 0 0 1 5 5 cm 0 0 1 1 re f" + repeated(" Q", 40) + " 0 0 1 1 re f");
    REQUIRE(lines.size() == 2);
    CHECK_THAT(lines[0], Contains("[5 5 6 6]"));
    CHECK_THAT(lines[1], Contains("[0 0 1 1]"));
    CHECK_THAT(painted_by(repeated("q ", 100'000) + repeated("Q ", 99'999) + "0 0 1 1 re f")[0],
               Contains("[0 0 1 1]"));
}

TEST_CASE("a pattern of more tiles than a field has is played once", "[painted]")
{
    SmallPdf pdf;
    const int tile = pdf.add_stream(
        "/PatternType 1/PaintType 1/BBox[0 0 1 1]/XStep .0001/YStep 1e-9/Resources<<>>", "0 0 1 1 re f");
    pdf.page("/Pattern cs /P scn 0 0 90 90 re f", fmt::format("/Pattern<</P {} 0 R>>", tile));
    const Walked page = walked(pdf.bytes());
    CHECK(page.lines.size() == 2);
    CHECK_THAT(page.cut_short.in_english(), Contains("more tiles"));
}

TEST_CASE("content without sense paints nothing, and numbers of any size do no harm", "[painted]")
{
    for (const std::string_view content :
         {"re f", "S", "Q Q Q ET EMC", "1 cm 1 1 re f", "/F Tf (A) Tj", "/X Do /X gs /X sh /X cs /X scn",
          "sc SCN k rg", "0 0 0 0 0 0 cm 0 0 9 9 re S 0 0 9 9 re f BT ET", "BI ID EI", "EI", "BI EI EI 1 EI",
          "d w [1] d () Tj [ ( ] TJ ' \"", "/Pattern cs 0 0 9 9 re f /P scn 0 0 9 9 re f",
          "d1 d0 1 0 0 1 d1"}) {
        CAPTURE(content);
        CHECK_NOTHROW(painted_by(content));
    }
    const std::string huge(400, '9');
    for (const std::string& content :
         {huge + " 0 0 " + huge + " 0 0 cm " + huge + " 0 0 1 0 0 cm 1 1 9 9 re B", huge + " w 0 0 m 9 9 l S",
          "BT /F " + huge + " Tf " + huge + " Tz (AAAA)Tj ET"}) {
        CHECK_NOTHROW(painted_by(content, "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>"));
    }
}
