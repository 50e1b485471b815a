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

/// The graphics state of the page says something more.
std::function<void(Pdf&)> state(std::string_view entry)
{
    return [=](Pdf& pdf) { pdf.replace("/OPM 1", fmt::format("/OPM 1{}", entry)); };
}

/// The picture on the page says something more.
std::function<void(Pdf&)> picture(std::string_view entry)
{
    return [=](Pdf& pdf) { pdf.replace("/Subtype/Image", fmt::format("/Subtype/Image{}", entry)); };
}

/// The form on the page says something more.
std::function<void(Pdf&)> form(std::string_view entry)
{
    return
        [=](Pdf& pdf) { pdf.replace_in("/Two cs", "/Subtype/Form", fmt::format("/Subtype/Form{}", entry)); };
}

void add_transparency(std::vector<SpoiledX>& all)
{
    all.push_back({"X1-30", x1a, form("/Group<</S/Transparency>>")});
    all.push_back({"X1-30", x3, change("/BleedBox[", "/Group<</S/Transparency>>/BleedBox[")});
    all.push_back({"X1-31", x1a, [](Pdf& pdf) {
                       const int mask =
                           pdf.add("<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                                   "/ColorSpace/DeviceGray/Length 0>>\nstream\nx\nendstream");
                       pdf.replace("/BitsPerComponent 8/ColorSpace[/Indexed",
                                   fmt::format("/SMask {} 0 R/BitsPerComponent 8/ColorSpace[/Indexed", mask));
                   }});
    all.push_back({"X1-31", x3, change("/SMask/None", "/SMask<</S/Alpha>>")});
    all.push_back({"X1-31", x1a, picture("/SMaskInData 1")});
    all.push_back({"X1-32", x1a, change("/ca 1.0", "/ca 0.99")});
    all.push_back({"X1-33", x3, change("/BM/Normal", "/BM[/Multiply/Normal]")});
    all.push_back({"X4-30", x4, change("/CS/DeviceCMYK/I true", "/CS/DeviceRGB/I true")});
    all.push_back({"X4-30P", x4, change("/CS/DeviceCMYK/I true", "/CS[/ICCBased 41 0 R]/I true")});
}

void add_states(std::vector<SpoiledX>& all)
{
    all.push_back({"X-40", x1a, state("/TR/Identity")});
    all.push_back({"X-40", x4, change("/TR2/Default", "/TR2/Identity")});
    all.push_back({"X-40", x3, state("/HTP[0 0]")});
    all.push_back({"X-41", x1a, state("/HT<</HalftoneType 6>>")});
    all.push_back({"X-41", x4, state("/HT<</HalftoneType 1/HalftoneName(Ours)>>")});
}

void add_objects(std::vector<SpoiledX>& all)
{
    all.push_back({"X-42", x1a, form("/Subtype2/PS")});
    all.push_back({"X-42", x4, [](Pdf& pdf) {
                       const int program =
                           pdf.add("<</Type/XObject/Subtype/PS/Length 0>>\nstream\nshowpage\nendstream");
                       pdf.replace("<</Type/Catalog", fmt::format("<</Type/Catalog/Kept {} 0 R", program));
                   }});
    all.push_back({"X-42", x3, change("/Two cs\n", "(showpage)PS\n/Two cs\n")});
    all.push_back({"X-43", x1a, picture("/OPI<</2.0<<>>>>")});
    all.push_back({"X-43", x4, form("/OPI<</2.0<<>>>>")});
    all.push_back({"X-44", x4, form("/Ref<</F(a.pdf)/Page 0>>")});
    all.push_back({"X-45", x1a, change("/Two cs\n", "BX\n1 2 nonsense\nEX\n/Two cs\n")});
    all.push_back({"X-46", x1a, picture("/Alternates[<</Image 34 0 R/DefaultForPrinting true>>]")});
    all.push_back({"X-46P", x4, picture("/Alternates[<</Image 34 0 R/DefaultForPrinting false>>]")});
    all.push_back({"X-47", x1a, change("/BleedBox[", "/SeparationInfo<</DeviceColorant/Cyan>>/BleedBox[")});
    all.push_back({"X-48", x3, picture("/Interpolate true")});
    all.push_back({"X-48", x1a, change("/BPC 8/CS/G ID", "/BPC 8/CS/G/I true ID")});
}

} // namespace

std::vector<SpoiledX> spoiled_x_graphics()
{
    std::vector<SpoiledX> all;
    add_transparency(all);
    add_states(all);
    add_objects(all);
    return all;
}

} // namespace stonehand
