#include "preflight/spoiled.hpp"

namespace stonehand
{

namespace
{

using Pdf = SpoilablePdf;
constexpr Standard x1a = Standard::X1a, x3 = Standard::X3, x4 = Standard::X4;

/// One text in the place of another.
std::function<void(Pdf&)> change(std::string_view from, std::string_view to)
{
    return [=](Pdf& pdf) { pdf.replace(from, to); };
}

/// Nothing in its place.
std::function<void(Pdf&)> drop(std::string_view text)
{
    return change(text, "");
}

/// Another profile, by the words of its header.
std::function<void(Pdf&)> change_profile(std::string_view from, std::string_view to)
{
    return [=](Pdf& pdf) { pdf.replace_in("/N 4", from, to); };
}

void add_files(std::vector<SpoiledX>& all)
{
    all.push_back({"X1-01", x1a, change("/Type/Catalog", "/Type/Catalog/Version/1.5")});
    all.push_back({"X1-02", x1a,
                   [](Pdf& pdf) { pdf.add("<</Type/ObjStm/N 0/First 0/Length 0>>\nstream\n\nendstream"); }});
    all.push_back({"X4-01", x4, change("/Type/Catalog", "/Type/Catalog/Version/1.7")});
    all.push_back({"X-01", x4, [](Pdf& pdf) { pdf.replace_in_trailer("[<00><01>]", "[/A/B]"); }});
    all.push_back({"X1-03", x1a, change("(PDF/X-1a:2003)", "(PDF/X-1:2001)")});
    all.push_back({"X1A-03", x1a, change("(PDF/X-1a:2003)", "(PDF/X-3:2003)")});
    all.push_back({"X3-03", x3, change("(PDF/X-3:2003)", "(PDF/X-1a:2003)")});
    all.push_back(
        {"X1A-01", x1a, change("/Trapped/False", "/Trapped/False/GTS_PDFXConformance(PDF/X-1a:2001)")});
    all.push_back({"X4-02", x4, change("PDF/X-4<", "PDF/X-4p<")});
    all.push_back({"X4-03", x4, change("/Trapped/False", "/Trapped/False/GTS_PDFXVersion(PDF/X-3:2003)")});
}

void add_info(std::vector<SpoiledX>& all)
{
    all.push_back({"X-03", x1a, change("/Trapped/False", "/Trapped/Unknown")});
    all.push_back({"X-04", x1a, drop("/Title(A page for print)")});
    all.push_back({"X1-04", x3, change("(D:20260131083000Z)", "(D:20261331)")});
    all.push_back({"X-05", x1a, change("/Trapped/False", "/Trapped/False/Pages 2")});
    all.push_back({"X-06", x3, drop("/Creator(a hand)")});
    all.push_back({"X4-04", x4, change("<xmpMM:VersionID>1</xmpMM:VersionID>", "")});
    all.push_back({"X4-04P", x4, change("<xmpMM:InstanceID>uuid:2</xmpMM:InstanceID>", "")});
    all.push_back({"X4-05", x4, change("(D:20260131083000Z)", "(D:20260131083001Z)")});
    all.push_back({"X4-06", x4, drop("/Subtype/XML")});
    all.push_back({"X4-06P", x4, change("/Subtype/XML", "/Subtype/XML/Filter[]")});
}

void add_intents(std::vector<SpoiledX>& all)
{
    all.push_back({"X-10", x4, change("/OutputIntents[12 0 R]", "/OutputIntents[12 0 R 12 0 R]")});
    all.push_back({"X-11", x3, change("(FOGRA51)", "()")});
    all.push_back({"X-11P", x1a, change("(FOGRA51)", "(Fogra 51)")});
    all.push_back({"X-12", x4, [](Pdf& pdf) {
                       pdf.replace("(FOGRA51)", "(Ours)").replace("/RegistryName(http://www.color.org)", "");
                       pdf.replace("/Info(Coated paper)", "");
                   }});
    all.push_back({"X-12P", x1a, drop("/OutputCondition(Offset, coated)")});
    all.push_back({"X1-10", x1a, [](Pdf& pdf) {
                       pdf.replace("(FOGRA51)", "(Ours)").replace("/RegistryName(http://www.color.org)", "");
                       pdf.replace("/DestOutputProfile 13 0 R", "");
                   }});
    all.push_back(
        {"X4-10", x4, change("/DestOutputProfile ", "/DestOutputProfileRef<<>>/DestOutputProfile ")});
    all.push_back({"X-13", x1a, change("/N 4", "/N 3")});
    all.push_back({"X1A-13", x1a, [](Pdf& pdf) {
                       change_profile("prtrCMYK", "prtrRGB ")(pdf);
                       pdf.replace("/N 4", "/N 3");
                   }});
    all.push_back({"X-13P",
                   x4,
                   [](Pdf& pdf) {
                       change_profile("prtrCMYK", "prtrGRAY")(pdf);
                       pdf.replace("/N 4", "/N 1");
                   },
                   {"X3-21", "X4-30"}});
    all.push_back({"X-14", x4, change_profile(std::string_view("\2\0\0\0", 4), "\4\x40  ")});
    all.push_back({"X1-14", x1a, change_profile(std::string_view("\2\0\0\0", 4), "\4\x20  ")});
    all.push_back({"X-15", x4, [](Pdf& pdf) {
                       const int other = pdf.add(pdf.text(pdf.number_of("/N 4")));
                       pdf.replace("/OutputIntents[12 0 R",
                                   "/OutputIntents[12 0 R<</S/GTS_PDFA1/DestOutputProfile " +
                                       std::to_string(other) + " 0 R>>");
                   }});
}

void add_boxes(std::vector<SpoiledX>& all)
{
    constexpr std::string_view trim = "/TrimBox[0 0 260 360]", bleed = "/BleedBox[10 10 290 390]";
    all.push_back({"X-20", x1a, change("/MediaBox[0 0 260 360]", "/MediaBox[0 0 260]")});
    all.push_back({"X-21", x4, change(trim, "/ArtBox[0 0 260 360]/TrimBox[0 0 260 360]")});
    all.push_back({"X-21P", x3, change(trim, "/ArtBox[0 0 260 360]")});
    all.push_back({"X-22", x4, change(bleed, "/BleedBox[10 10 279 390]")});
    all.push_back({"X-23", x1a, change("/MediaBox[0 0 260 360]", "/MediaBox[0 0 259 360]")});
    all.push_back({"X-24", x3, change(bleed, "/BleedBox[10 10 290 390]/CropBox[30 10 290 390]")});
    all.push_back({"X-24P", x4, change(bleed, "/BleedBox[10 10 290 390]/CropBox[10 10 290 390]")});
    all.push_back({"X-25", x1a, change(bleed, "/BleedBox[10 10 290 390]/Rotate 90")});
    all.push_back({"X1-20", x1a, change("/MediaBox[0 0 260 360]", "/MediaBox[0 0 260 14401]")});
    all.push_back({"X-27", x1a, change("/PrintArea/BleedBox", "/PrintArea/TrimBox")});
}

} // namespace

std::vector<SpoiledX> spoiled_x_documents()
{
    std::vector<SpoiledX> all;
    add_files(all);
    add_info(all);
    add_intents(all);
    add_boxes(all);
    return all;
}

} // namespace stonehand
