#include <fmt/format.h>

#include "painted/image_samples.hpp"
#include "painted/walked.hpp"

using namespace stonehand;
using Lines = std::vector<std::string>;

namespace
{

constexpr std::string_view form = "/Type/XObject/Subtype/Form/BBox[0 0 10 10]";

} // namespace

TEST_CASE("a form is content at its place, clipped to its box", "[painted]")
{
    SmallPdf pdf;
    const int inner = pdf.add_stream(form, "0 0 50 50 re f");
    const int outer = pdf.add_stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Matrix[2 0 0 2 0 0]/Resources<</XObject<</I " +
            std::to_string(inner) + " 0 R>>>>",
        "1 0 0 1 5 5 cm /I Do");
    pdf.page("/O Do 90 90 5 5 re f", fmt::format("/XObject<</O {} 0 R>>", outer));
    CHECK(walked(pdf.bytes()).lines == Lines{"[10 10 30 30] path, fill DeviceGray Black 1",
                                             "[90 90 95 95] path, fill DeviceGray Black 1"});
}

TEST_CASE("a form without resources has those of the page, and a page those above it", "[painted]")
{
    SmallPdf pdf;
    const int object = pdf.add_stream(form, "/G gs 0 0 5 5 re f");
    pdf.page("/O Do", fmt::format("/ExtGState<</G<</ca .5>>>>/XObject<</O {} 0 R>>", object));
    CHECK(walked(pdf.bytes()).lines == Lines{"[0 0 5 5] path, fill DeviceGray Black 1, alpha 0.5 1"});
}

TEST_CASE("what is done to a transparency group is done to all in it", "[painted]")
{
    SmallPdf pdf;
    const int group = pdf.add_stream(
        std::string(form) + "/Group<</S/Transparency>>/Resources<</ExtGState<</H<</ca .5/BM/Normal>>>>>>",
        "0 0 5 5 re f /H gs 0 0 5 5 re f");
    pdf.page("/G gs /O Do",
             fmt::format("/ExtGState<</G<</ca .5/BM/Multiply>>>>/XObject<</O {} 0 R>>", group));
    CHECK(walked(pdf.bytes()).lines ==
          Lines{"[0 0 5 5] path, fill DeviceGray Black 1, alpha 0.5 0.5, Multiply",
                "[0 0 5 5] path, fill DeviceGray Black 1, alpha 0.25 0.5, Multiply"});
}

TEST_CASE("the content of a soft mask is told as such, once", "[painted]")
{
    SmallPdf pdf;
    const int group =
        pdf.add_stream(std::string(form) + "/Group<</S/Transparency/CS/DeviceGray>>", "1 g 0 0 5 5 re f");
    pdf.page("/M gs 0 0 9 9 re f /M gs 0 0 8 8 re f /N gs 0 0 7 7 re f",
             fmt::format("/ExtGState<</M<</SMask<</S/Luminosity/G {} 0 R>>>>/N<</SMask/None>>>>", group));
    CHECK(walked(pdf.bytes()).lines == Lines{"[0 0 5 5] path, fill DeviceGray white, of a soft mask",
                                             "[0 0 9 9] path, fill DeviceGray Black 1, masked",
                                             "[0 0 8 8] path, fill DeviceGray Black 1, masked",
                                             "[0 0 7 7] path, fill DeviceGray Black 1"});
}

TEST_CASE("images tell their pixels and depth, stencils their colour", "[painted]")
{
    SmallPdf pdf;
    const int image = pdf.add_stream(
        "/Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceCMYK", "\1\2\3\4\5\6\7\x80");
    const int stencil = pdf.add_stream("/Subtype/Image/Width 9/Height 3/ImageMask true", "123456");
    pdf.page("q 20 0 0 10 5 5 cm /I Do Q 1 0 0 0 k q 10 0 0 10 50 50 cm /S Do Q",
             fmt::format("/XObject<</I {} 0 R/S {} 0 R>>", image, stencil));
    const Walked page = walked(pdf.bytes());
    CHECK(page.lines == Lines{"[5 5 25 15] image 2×1, 8 bit, DeviceCMYK",
                              "[50 50 60 60] stencil 9×3, 1 bit, fill DeviceCMYK Cyan 1"});
    const auto& read = std::get<PaintedImage>(page.marks.at(0).what);
    const auto samples = read_samples(read);
    REQUIRE(samples);
    CHECK(samples->raw(1, 0, 2) == 7);
    CHECK(colour_at(read, *samples, 1, 0)->amount("Black") == Approx(128 / 255.0));
    const auto bits = read_samples(std::get<PaintedImage>(page.marks.at(1).what));
    REQUIRE(bits);
    CHECK(bits->raw(2, 0, 0) == 1); // “1” is 00110001, and each row begins a byte
    CHECK(bits->raw(8, 0, 0) == 0);
    CHECK(bits->raw(2, 1, 0) == 1);
}

TEST_CASE("an inline image is one like others", "[painted]")
{
    SmallPdf pdf;
    pdf.page("q 9 0 0 9 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q "
             "BI /W 8 /H 1 /BPC 1 /CS [/I /RGB 1 <000000FF0000>] ID \x7F EI "
             "BI /W 8 /H 1 /IM true /F /AHx ID 00> EI");
    const Walked page = walked(pdf.bytes());
    CHECK(page.lines == Lines{"[0 0 9 9] image 2×2, 8 bit, DeviceGray", "[0 0 1 1] image 8×1, 1 bit, Indexed",
                              "[0 0 1 1] stencil 8×1, 1 bit, fill DeviceGray Black 1"});
    const auto& palette = std::get<PaintedImage>(page.marks.at(1).what);
    const auto samples = read_samples(palette);
    REQUIRE(samples);
    CHECK(colour_at(palette, *samples, 1, 0)->values == std::vector<double>{1, 0, 0});
    CHECK_FALSE(read_samples(std::get<PaintedImage>(page.marks.at(2).what)));
}

TEST_CASE("samples that are compressed otherwise, or are too few, are not there", "[painted]")
{
    SmallPdf pdf;
    const int jpx = pdf.add_stream(
        "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/JPXDecode",
        "nothing");
    const int few =
        pdf.add_stream("/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray", "nothing");
    pdf.page("/J Do /F Do", fmt::format("/XObject<</J {} 0 R/F {} 0 R>>", jpx, few));
    for (const PaintedMark& mark : walked(pdf.bytes()).marks)
        CHECK_FALSE(read_samples(std::get<PaintedImage>(mark.what)));
}

TEST_CASE("a tiling pattern is its tiles, as far as they show", "[painted]")
{
    SmallPdf pdf;
    const int coloured = pdf.add_stream(
        "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 5 5]/XStep 10/YStep 10/Resources<<>>",
        "1 0 0 0 k 0 0 5 5 re f");
    const int plain = pdf.add_stream(
        "/PatternType 1/PaintType 2/TilingType 1/BBox[0 0 5 5]/XStep 10/YStep 10/Resources<<>>",
        "1 0 0 0 k 0 0 5 5 re f");
    pdf.page(
        "/Pattern cs /C scn 0 0 18 8 re f /U cs 0 0 1 0 /P scn 2 2 2 2 re f",
        fmt::format("/ColorSpace<</U[/Pattern/DeviceCMYK]>>/Pattern<</C {} 0 R/P {} 0 R>>", coloured, plain));
    CHECK(walked(pdf.bytes()).lines == Lines{"[0 0 18 8] path, fill Pattern 0",
                                             "[0 0 5 5] path, fill DeviceCMYK Cyan 1, of a pattern",
                                             "[10 0 15 5] path, fill DeviceCMYK Cyan 1, of a pattern",
                                             "[2 2 4 4] path, fill Pattern 0 0 1 0",
                                             "[2 2 4 4] path, fill DeviceCMYK Yellow 1, of a pattern"});
}

TEST_CASE("a shading fills what it is let through", "[painted]")
{
    const std::string shading =
        "<</ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 1 0]/BBox[0 0 30 30]/Function<</FunctionType 2"
        "/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>>>";
    CHECK(painted_by("10 10 80 80 re W n /S sh", "/Shading<</S" + shading + ">>") ==
          Lines{"[10 10 30 30] shading, DeviceCMYK"});
    CHECK(painted_by("/Pattern cs /P scn 20 20 50 50 re f",
                     "/Pattern<</P<</PatternType 2/Shading" + shading + ">>>>") ==
          Lines{"[20 20 70 70] path, fill Pattern 0", "[20 20 30 30] shading, DeviceCMYK"});
}

TEST_CASE("annotations that are printed are painted last, in their rectangle", "[painted]")
{
    SmallPdf pdf;
    const int look = pdf.add_stream(form, "0 0 5 5 re f");
    const auto stamp = [&](int flags) {
        return fmt::format(
            "<</Type/Annot/Subtype/Stamp/Rect[50 50 70 60]/F {}/AP<</N<</On {} 0 R>>>>/AS/On>>", flags, look);
    };
    pdf.page("0 0 1 1 re f", "", "/Annots[" + stamp(4) + stamp(0) + stamp(6) + "]");
    CHECK(walked(pdf.bytes()).lines ==
          Lines{"[0 0 1 1] path, fill DeviceGray Black 1",
                "[50 50 60 55] path, fill DeviceGray Black 1, of an annotation"});
}

TEST_CASE("layers that are off are not painted", "[painted]")
{
    SmallPdf pdf;
    const int off = pdf.add("<</Type/OCG/Name(off)>>"), on = pdf.add("<</Type/OCG/Name(on)>>");
    const int hidden = pdf.add_stream(std::string(form) + fmt::format("/OC {} 0 R", off), "0 0 5 5 re f");
    pdf.catalog(fmt::format("/OCProperties<</OCGs[{0} 0 R {1} 0 R]/D<</OFF[{0} 0 R]>>>>", off, on));
    pdf.page("/OC /A BDC 0 0 1 1 re f EMC /OC /B BDC 0 0 2 2 re f EMC /OC /C BDC 0 0 3 3 re f EMC /F Do 0 0 "
             "4 4 re f",
             fmt::format("/Properties<</A {0} 0 R/B {1} 0 R/C<</Type/OCMD/P/AllOn/OCGs[{0} 0 R {1} 0 "
                         "R]>>>>/XObject<</F {2} 0 R>>",
                         off, on, hidden));
    CHECK(walked(pdf.bytes()).lines ==
          Lines{"[0 0 2 2] path, fill DeviceGray Black 1", "[0 0 4 4] path, fill DeviceGray Black 1"});
}
