#include <fmt/format.h>

#include "preflight/spoiled.hpp"

namespace stonehand
{

namespace
{

using Pdf = SpoilablePdf;
constexpr Standard x1a = Standard::X1a, x3 = Standard::X3, x4 = Standard::X4;

std::function<void(Pdf&)> change(std::string_view from, std::string_view to)
{
    return [=](Pdf& pdf) { pdf.replace(from, to); };
}

/// An object more, that the catalog keeps.
std::function<void(Pdf&)> with_object(std::string text)
{
    return [=](Pdf& pdf) {
        pdf.replace("<</Type/Catalog", fmt::format("<</Type/Catalog/Kept {} 0 R", pdf.add(text)));
    };
}

constexpr std::string_view other_gold =
    "[/Separation/Gold/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 0.3 1 0]/N 1>>]";

/// Colours that no file for print without profiles may have, wherever they stand.
void add_foreign(std::vector<SpoiledX>& all)
{
    all.push_back({"X1A-20", x1a, change("/Separation/Gold/DeviceCMYK", "/Separation/Gold/DeviceRGB")});
    all.push_back(
        {"X1A-20", x1a, change("/DeviceN[/Gold/Black]/DeviceCMYK", "/DeviceN[/Gold/Black][/Lab<<>>]")});
    // In the page, a pattern, a form, a picture, an inline picture, a shading.
    all.push_back({"X1A-21", x1a, change("0 0 0 1 k\nBT", "1 0 0 rg\nBT")});
    all.push_back({"X1A-21", x1a, change("0 1 0 0 k\n", "0 1 0 RG\n")});
    all.push_back({"X1A-21", x1a, change("/Two cs\n", "/DeviceRGB CS\n/Two cs\n")});
    all.push_back({"X1A-21", x1a, change("[/Indexed/DeviceCMYK 0", "[/Indexed/DeviceRGB 0")});
    all.push_back({"X1A-21", x1a, change("/BPC 8/CS/G ID", "/BPC 8/CS/RGB ID")});
    all.push_back({"X1A-21", x1a,
                   change("/ShadingType 2/ColorSpace/DeviceCMYK", "/ShadingType 2/ColorSpace/DeviceRGB")});
    // Named by resources, painted by nothing.
    all.push_back(
        {"X1A-21", x1a, change("/ColorSpace<</Ink 30 0 R", "/ColorSpace<</Hidden[/CalGray<<>>]/Ink 30 0 R")});
    all.push_back({"X1A-21", x1a, [](Pdf& pdf) {
                       const int image =
                           pdf.add("<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                                   "/ColorSpace/DeviceRGB/Length 0>>\nstream\nxyz\nendstream");
                       pdf.replace("/Picture 34 0 R", fmt::format("/Picture 34 0 R/Hidden {} 0 R", image));
                   }});
    // In a glyph, and in what an annotation outside the page looks like.
    all.push_back({"X1A-21", x1a, [](Pdf& pdf) {
                       const int glyph =
                           pdf.add("<</Length 0>>\nstream\n9 0 d0\n1 0 0 rg\n0 0 9 9 re\nf\nendstream");
                       pdf.replace("/F0 6 0 R",
                                   fmt::format("/F0 6 0 R/F1<</Type/Font/Subtype/Type3/CharProcs<</A {} 0 R>>"
                                               "/Encoding<</Differences[65/A]>>>>",
                                               glyph));
                   }});
    all.push_back(
        {"X1A-21", x1a, [](Pdf& pdf) {
             const int look = pdf.add("<</Type/XObject/Subtype/Form/BBox[0 0 5 5]/Resources<<>>/Length 0>>\n"
                                      "stream\n1 0 0 rg\n0 0 5 5 re\nf\nendstream");
             pdf.replace(
                 "/BleedBox[10 10 290 390]",
                 fmt::format("/BleedBox[10 10 290 390]/Annots[<</Type/Annot/Subtype/Square/Rect[0 0 5 5]"
                             "/AP<</N {} 0 R>>>>]",
                             look));
         }});
}

void add_device(std::vector<SpoiledX>& all)
{
    all.push_back({"X3-10", x3, change("/DestOutputProfile 13 0 R", "")});
    // In the page, in a soft mask, in a shading.
    all.push_back({"X3-21", x3, change("0 0 0 1 k\nBT", "1 0 0 rg\nBT")});
    all.push_back({"X3-21", x4, change("0.5 g\n", "0.5 0 0 rg\n")});
    all.push_back(
        {"X3-21", x4, change("/ShadingType 2/ColorSpace/DeviceCMYK", "/ShadingType 2/ColorSpace/DeviceRGB")});
}

} // namespace

std::vector<SpoiledX> spoiled_x_colours()
{
    std::vector<SpoiledX> all;
    add_foreign(all);
    add_device(all);
    std::string many_inks;
    for (int ink = 0; ink < 33; ++ink) many_inks += "/None";
    all.push_back({"X-30", x4, with_object(std::string(other_gold))});
    all.push_back({"X-30P", x1a, with_object(std::string(other_gold))});
    all.push_back({"X4-20", x4, with_object("[/DeviceN[" + many_inks + "]/DeviceCMYK<<>>]")});
    all.push_back({"X4-20P", x4, change("/Colorants<</Gold 30 0 R>>", "")});
    all.push_back({"X-32", x1a, change("/RelativeColorimetric ri", "/Nice ri")});
    all.push_back({"X-32", x3, change("/OPM 1", "/OPM 1/RI/Nice")});
    all.push_back({"X4-21", x4, with_object("[/Separation/#FFink/DeviceCMYK<<>>]")});
    // Damaged content that nothing paints.
    all.push_back({"SH 7.8.2-3", x1a, [](Pdf& pdf) {
                       const int form = pdf.add(
                           "<</Subtype/Form/Filter/FlateDecode/Length 0>>\nstream\nno data\nendstream");
                       pdf.replace("/Form 35 0 R", fmt::format("/Form 35 0 R/Hidden {} 0 R", form));
                   }});
    all.push_back({"SH 7.8.2-3", x4, [](Pdf& pdf) {
                       const int part =
                           pdf.add("<</Filter/FlateDecode/Length 0>>\nstream\nno deflated data\nendstream");
                       pdf.replace("/Contents[24 0 R]", fmt::format("/Contents[24 0 R {} 0 R]", part));
                   }});
    return all;
}

} // namespace stonehand
