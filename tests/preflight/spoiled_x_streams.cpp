#include <fmt/format.h>

#include "preflight/spoiled.hpp"

namespace stonehand
{

namespace
{

using Pdf = SpoilablePdf;
constexpr Standard x1a = Standard::X1a, x3 = Standard::X3, x4 = Standard::X4;

std::function<void(Pdf&)> change(std::string_view from, std::string to)
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

/// A stream more, that is said to be compressed.
std::function<void(Pdf&)> with_stream(std::string_view filter, std::string_view data)
{
    return with_object(fmt::format("<</Filter{}/Length 0>>\nstream\n{}\nendstream", filter, data));
}

void add_fonts(std::vector<SpoiledX>& all)
{
    all.push_back({"X-50", x1a, change("/FontFile3 ", "/Forgotten ")});
    all.push_back({"X-50", x4, change("[<0005", "[<7777")});
    all.push_back({"X-51", x3, change("/W[1[200 ", "/W[1[203 ")});
    // .notdef is of another width than what the font says of all the rest.
    all.push_back({"X-51N", x4, change("[<0005", "[<0000"), {"X-51"}});
    all.push_back({"X-51P", x1a, change("[<0005", "[<0000"), {"X-51"}});
    all.push_back({"X-52", x3, change("/CIDFontType0C", "/OpenType")});
}

void add_sizes(std::vector<SpoiledX>& all)
{
    std::string nested, unnested, items;
    for (int depth = 0; depth < 29; ++depth) nested += "q ", unnested += "Q ";
    for (int item = 0; item < 8192; ++item) items += "0 ";
    all.push_back({"X4-51", x4, with_object("(" + std::string(32'768, 's') + ")")});
    all.push_back({"X4-51", x4, with_object("/" + std::string(128, 'n'))});
    all.push_back({"X4-51", x4, change("/Two cs\n", nested + unnested + "\n/Two cs\n")});
    all.push_back({"X1-53", x1a, with_object("[" + items + "]")});
    all.push_back({"X1-53", x3, with_object("<</Deep[40000.5]>>")});
}

} // namespace

std::vector<SpoiledX> spoiled_x_streams()
{
    std::vector<SpoiledX> all;
    add_fonts(all);
    add_sizes(all);
    all.push_back({"X-53", x4, with_stream("/LZWDecode", "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01")});
    all.push_back({"X-53", x1a, change("/BPC 8/CS/G ID", "/BPC 8/CS/G/F[/A85/LZW] ID")});
    all.push_back({"X1-50", x1a, with_stream("[/JBIG2Decode]", "no image")});
    all.push_back({"X1-51", x3, with_stream("/JPXDecode", "no image")});
    all.push_back({"X-54", x1a, with_object("<</F(other)/Length 0>>\nstream\n\nendstream")});
    all.push_back({"X1-52", x1a, with_object("<</Type/Filespec/F(other)>>")});
    all.push_back(
        {"X1-52", x3, change("/Type/Catalog", "/Type/Catalog/Names<</EmbeddedFiles<</Names[]>>>>")});
    all.push_back({"X4-50", x4, with_object("<</Type/Filespec/F(other)/UF(other)/EF<</F 22 0 R>>>>")});
    return all;
}

} // namespace stonehand
