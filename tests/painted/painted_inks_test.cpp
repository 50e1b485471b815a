#include "painted/painted_inks.hpp"

#include "painted/small_pdf.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using Names = std::vector<std::string>;

namespace
{

/// The tint of the spots Gold and Blue, and of the ink of none.
constexpr std::string_view tint = "<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 .3 .9 0]/N 1>>";

std::string resources()
{
    const std::string space = "/DeviceCMYK " + std::string(tint) + "]";
    return "/ColorSpace<</G[/Separation/Gold" + space + "/B[/Separation/Blue" + space +
           "/N[/Separation/None" + space + ">>";
}

Names inks_of(std::string_view content, const PlaneBox& box = {0, 0, 100, 100})
{
    SmallPdf pdf;
    pdf.page(content, resources());
    const std::string bytes = pdf.bytes();
    Message why_not, cut_short;
    const auto file = PdfFile::read(bytes, why_not);
    REQUIRE(file);
    PaintedFonts fonts;
    Names inks = painted_inks(*file, 0, box, fonts, cut_short);
    CHECK(cut_short.empty());
    return inks;
}

} // namespace

TEST_CASE("a page takes the inks that it paints with, process inks first, spots by name", "[painted]")
{
    CHECK(inks_of("0 0 0 1 k 0 0 10 10 re f") == Names{"Black"});
    CHECK(inks_of(".5 g 0 0 10 10 re f") == Names{"Black"});
    CHECK(inks_of("/G cs 1 scn 0 0 10 10 re f /B CS .2 SCN 0 0 10 10 re S 0 .1 0 1 k 20 20 1 1 re f") ==
          Names{"Magenta", "Black", "Blue", "Gold"});
}

TEST_CASE("paper, the ink of none, and a tint of nothing take no plate", "[painted]")
{
    CHECK(inks_of("0 0 0 0 k 0 0 10 10 re f 1 g 0 0 10 10 re f").empty());
    CHECK(inks_of("/N cs 1 scn 0 0 10 10 re f /G cs 0 scn 0 0 10 10 re f").empty());
}

TEST_CASE("what lies outside the box takes no plate of the page", "[painted]")
{
    constexpr std::string_view content = "/G cs 1 scn 0 0 10 10 re f 0 0 0 1 k 50 50 10 10 re f";
    CHECK(inks_of(content, {40, 40, 90, 90}) == Names{"Black"});
}

TEST_CASE("an image takes every ink of its space, and RGB all process inks", "[painted]")
{
    CHECK(inks_of("10 0 0 10 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI") == Names{"Black"});
    CHECK(inks_of("10 0 0 10 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /CMYK ID abcd EI") ==
          Names{"Cyan", "Magenta", "Yellow", "Black"});
    CHECK(inks_of("1 0 0 rg 0 0 10 10 re f") == Names{"Cyan", "Magenta", "Yellow", "Black"});
}
