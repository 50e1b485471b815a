#include "painted/walked.hpp"

using namespace stonehand;
using Lines = std::vector<std::string>;

namespace
{

constexpr std::string_view tint = "<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 1 0]/N 1>>";

/// How a square is painted by these operators.
std::string colour(std::string_view operators, std::string_view spaces = {})
{
    const Lines lines =
        painted_by(std::string(operators) + " 0 0 9 9 re f", "/ColorSpace<<" + std::string(spaces) + ">>");
    REQUIRE(lines.size() == 1);
    const std::size_t at = lines[0].find("fill ");
    return lines[0].substr(at + 5);
}

std::string separation(std::string_view name)
{
    return "/S[/Separation/" + std::string(name) + "/DeviceCMYK" + std::string(tint) + "]";
}

} // namespace

TEST_CASE("colours of inks tell their plates, others their values", "[painted]")
{
    CHECK(colour("") == "DeviceGray Black 1");
    CHECK(colour("1 g") == "DeviceGray white");
    CHECK(colour(".2 .4 0 1 k") == "DeviceCMYK Cyan 0.2 Magenta 0.4 Black 1");
    CHECK(colour("0 0 0 0 k") == "DeviceCMYK white");
    CHECK(colour("1 .5 0 rg") == "DeviceRGB 1 0.5 0");
    CHECK(colour("1 1 1 rg") == "DeviceRGB white");
    CHECK(colour("/DeviceCMYK cs") == "DeviceCMYK Black 1");
    CHECK(colour("/S cs .3 scn", separation("PANTONE#20185#20C")) ==
          "Separation PANTONE 185 C PANTONE 185 C 0.3");
    CHECK(colour("/S cs", separation("All")) == "Separation All All 1");
    CHECK(colour("/N cs .1 .9 0 scn", "/N[/DeviceN[/Black/Gold/None]/DeviceCMYK<</FunctionType 4/Domain[0 1 "
                                      "0 1 0 1]/Range[0 1 0 1 0 1 0 1]"
                                      "/Length 0>>]") == "DeviceN Black Gold None Black 0.1 Gold 0.9");
    CHECK(colour("/L cs 100 0 0 sc", "/L[/Lab<</WhitePoint[1 1 1]>>]") == "Lab white");
    CHECK(colour("/L cs 50 10 -10 sc", "/L[/Lab<</WhitePoint[1 1 1]>>]") == "Lab 50 10 -10");
    CHECK(colour("/X cs 1 sc", "/X[/Nonsense]") == "unknown 1");
}

TEST_CASE("a colour of a palette is the one that stands there", "[painted]")
{
    CHECK(colour("/I cs 1 sc", "/I[/Indexed/DeviceCMYK 1<000000FF00FF0000>]") == "DeviceCMYK Magenta 1");
    CHECK(colour("/I cs 9 sc", "/I[/Indexed/DeviceCMYK 1<000000FF00FF0000>]") == "DeviceCMYK Magenta 1");
}

TEST_CASE("a profile has the components that it says, and stands for a device where it is its default",
          "[painted]")
{
    SmallPdf pdf;
    const int profile = pdf.add_stream("/N 4", "no profile");
    const std::string space = "[/ICCBased " + std::to_string(profile) + " 0 R]";
    pdf.page("/I cs 0 1 0 0 sc 0 0 9 9 re f 0 0 0 1 k 0 0 9 9 re f",
             "/ColorSpace<</I" + space + "/DefaultCMYK" + space + ">>");
    CHECK(walked(pdf.bytes()).lines ==
          Lines{"[0 0 9 9] path, fill ICCBased 4 0 1 0 0", "[0 0 9 9] path, fill ICCBased 4 0 0 0 1"});
}

TEST_CASE("spaces that describe themselves end somewhere", "[painted]")
{
    SmallPdf pdf;
    const int space = pdf.add("[/Indexed 3 0 R 1<0000>]");
    REQUIRE(space == 3);
    pdf.page("/I cs 1 sc 0 0 9 9 re f", "/ColorSpace<</I 3 0 R>>");
    CHECK(walked(pdf.bytes()).lines.size() == 1);
    CHECK(colour("/A cs 1 sc", "/A/B/B/A") == "unknown 1");
}
