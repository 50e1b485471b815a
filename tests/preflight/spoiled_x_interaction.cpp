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

std::function<void(Pdf&)> catalog(std::string_view entries)
{
    return [=](Pdf& pdf) { pdf.replace("/Type/Catalog", fmt::format("/Type/Catalog{}", entries)); };
}

/// The first page has an annotation, which nothing shows.
std::function<void(Pdf&)> annotation(std::string_view entries)
{
    return [=](Pdf& pdf) {
        pdf.replace("/BleedBox[", fmt::format("/Annots[<</Type/Annot{}>>]/BleedBox[", entries));
    };
}

} // namespace

std::vector<SpoiledX> spoiled_x_interaction()
{
    return {
        {"X-60", x1a, catalog("/OpenAction<</S/Named/N/NextPage>>")},
        {"X-60", x4, catalog("/AA<<>>")},
        {"X-60", x3, catalog("/Names<</JavaScript<</Names[]>>>>")},
        {"X-60", x4,
         [](Pdf& pdf) {
             const int item = pdf.add("<</Title(Somewhere)/A<</S/GoTo/D[20 0 R/Fit]>>>>");
             catalog(fmt::format("/Outlines<</First {0} 0 R/Last {0} 0 R/Count 1>>", item))(pdf);
         }},
        {"X-60", x1a, change("/BleedBox[", "/AA<<>>/BleedBox[")},
        {"X-60", x3,
         [](Pdf& pdf) {
             const int field = pdf.add("<</T(above)/Kids[<</T(below)/AA<<>>>>]>>");
             catalog(fmt::format("/AcroForm<</Fields[{} 0 R]>>", field))(pdf);
         }},
        {"X-60", x4, annotation("/Subtype/Link/Rect[0 0 5 5]/A<</S/URI/URI(https://example.org)>>")},
        {"X-61", x1a, annotation("/Subtype/Link/Rect[285 20 295 30]")},
        {"X-61", x4, annotation("/Subtype/PrinterMark/Rect[15 15 25 25]")},
        {"X-62", x4, annotation("/Subtype/Widget/Rect[30 30 50 50]")},
        {"X-62", x3, catalog("/AcroForm<</XFA[]>>")},
        {"X1-60", x1a, catalog("/OCProperties<</OCGs[]/D<<>>>>")},
        {"X1-60", x3, change("/Subtype/Image", "/Subtype/Image/OC<</Type/OCG/Name(Die)>>")},
        {"X4-60", x4, change("/Name(All)", "")},
        {"X4-60", x4, change("/Order[60 0 R]", "/Order[]")},
        {"X4-60", x4, change("/D<</Name(All)", "/Configs[<</Name(Other)/Order[60 0 R]>>]/D<</Name(All)")},
        {"X-63", x4, change("/BleedBox[", "/PresSteps<<>>/BleedBox[")},
        {"X-63", x1a, catalog("/Names<</AlternatePresentations<</Names[]>>>>")},
    };
}

} // namespace stonehand
