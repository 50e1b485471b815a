#include "preflight/good_x_pdf.hpp"

#include <fmt/format.h>

#include "preflight/good_pdf.hpp"
#include "preflight/spoilable_pdf.hpp"

namespace stonehand
{

namespace
{

std::string stream(std::string_view dictionary, std::string_view content)
{
    return fmt::format("<<{}/Length 0>>\nstream\n{}\nendstream", dictionary, content);
}

/// An ICC profile as far as its header: enough to be judged, not to convert anything.
std::string profile(std::string_view device, std::string_view space, int channels)
{
    std::string header(128, ' ');
    header.replace(8, 4, std::string("\2\0\0\0", 4));
    header.replace(12, 4, device).replace(16, 4, space).replace(36, 4, "acsp");
    return stream(fmt::format("/N {}", channels), header);
}

constexpr std::string_view packet = R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A page for print</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-01-31T09:30:00+01:00</xmp:CreateDate>
<xmp:ModifyDate>2026-01-31T09:30:00+01:00</xmp:ModifyDate>
<xmp:MetadataDate>2026-01-31T09:30:00+01:00</xmp:MetadataDate>
<xmp:CreatorTool>a hand</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:2</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>a test</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)";

constexpr std::string_view content = R"(q
/Plain gs
0 0 0 1 k
BT
/F0 10.5 Tf
40 300 Td
[<000500010011000E000B000D>]TJ
ET
/Ink cs
0.5 scn
30 30 20 20 re
f
/Pattern cs
/Stripes scn
60 30 20 20 re
f
/RelativeColorimetric ri
/Blend sh
Q
q
20 0 0 20 100 30 cm
/Picture Do
Q
/Form Do
BI /W 1/H 1/BPC 8/CS/G ID x
EI)";

/// The objects of one file, each with a number that it keeps.
class GoodX
{
  public:
    GoodX(Standard level, const SpoilablePdf& font) : level_(level)
    {
        // The program of the font, what is said of it, its CIDFont, its characters, itself.
        for (const int number : {2, 3, 4, 5, 6}) add(number, font.text(number));
    }

    std::string bytes()
    {
        add_document();
        add_pages();
        add_graphics();
        if (level_ != Standard::X1a) add_photograph();
        if (level_ == Standard::X4) add_transparency();
        return SpoilablePdf(fmt::format("{}\n{}trailer\n<</Root 10 0 R/Info 14 0 R/ID[<00><01>]>>\n",
                                        level_ == Standard::X4 ? "%PDF-1.6" : "%PDF-1.4", objects_))
            .bytes();
    }

  private:
    void add(int number, std::string_view text)
    {
        objects_ += fmt::format("{} 0 obj\n{}\nendobj\n", number, text);
    }

    void add_document()
    {
        const bool x4 = level_ == Standard::X4;
        add(10,
            fmt::format("<</Type/Catalog/Pages 11 0 R/OutputIntents[12 0 R]/ViewerPreferences"
                        "<</PrintArea/BleedBox>>{}>>",
                        x4 ? "/Metadata 15 0 R/OCProperties<</OCGs[60 0 R]/D<</Name(All)/Order[60 0 R]>>>>"
                           : ""));
        add(12, "<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(FOGRA51)/OutputCondition(Offset, "
                "coated)/RegistryName(http://www.color.org)/Info(Coated paper)/DestOutputProfile 13 0 R>>");
        add(13, profile("prtr", "CMYK", 4));
        const std::string_view version = level_ == Standard::X1a  ? "/GTS_PDFXVersion(PDF/X-1a:2003)"
                                         : level_ == Standard::X3 ? "/GTS_PDFXVersion(PDF/X-3:2003)"
                                                                  : "";
        add(14, fmt::format("<</Title(A page for print)/Creator(a hand)/Producer(a test)/Trapped/False"
                            "/CreationDate(D:20260131093000+01'00')/ModDate(D:20260131083000Z){}>>",
                            version));
        if (x4) add(15, stream("/Type/Metadata/Subtype/XML", packet));
    }

    /// The first page takes what it can from the node above it.
    void add_pages()
    {
        add(11, "<</Type/Pages/Count 2/Kids[20 0 R 21 0 R]/MediaBox[0 0 300 400]/Resources 23 0 R>>");
        add(20, fmt::format("<</Type/Page/Parent 11 0 R/TrimBox[20 20 280 380]/BleedBox[10 10 290 390]"
                            "/Contents 22 0 R{}>>",
                            level_ == Standard::X4 ? "/Group<</S/Transparency/CS/DeviceCMYK/I true>>" : ""));
        add(21, "<</Type/Page/Parent 11 0 R/MediaBox[0 0 260 360]/TrimBox[0 0 260 360]/Resources<<>>"
                "/Contents[24 0 R]>>");
        std::string more, resources;
        if (level_ != Standard::X1a) more += "\n/Photo Do", resources += "/Photo 40 0 R";
        if (level_ == Standard::X4) more += "\n/OC/Layer BDC\n/Faint gs\n/Group Do\nEMC";
        if (level_ == Standard::X4) resources += "/Group 50 0 R";
        add(22, stream("", fmt::format("{}{}", content, more)));
        add(23, fmt::format("<</Font<</F0 6 0 R>>/ColorSpace<</Ink 30 0 R>>/Pattern<</Stripes 31 0 R>>"
                            "/Shading<</Blend 32 0 R>>/ExtGState<</Plain 33 0 R{}>>{}"
                            "/XObject<</Picture 34 0 R/Form 35 0 R{}>>>>",
                            level_ == Standard::X4 ? "/Faint 51 0 R" : "",
                            level_ == Standard::X4 ? "/Properties<</Layer 60 0 R>>" : "", resources));
        add(24, stream("", "0 g\n0 0 9 9 re\nf"));
    }

    void add_graphics()
    {
        add(30, "[/Separation/Gold/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 0.2 1 0]/N 1>>]");
        add(31, stream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 4 4]/XStep 4/YStep 4"
                       "/Resources<<>>",
                       "0 1 0 0 k\n0 0 2 4 re\nf"));
        add(32, "<</ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 9 9]/Function<</FunctionType 2/Domain[0 1]"
                "/C0[0 0 0 0]/C1[1 0 0 0]/N 1>>>>");
        add(33, "<</Type/ExtGState/OP true/op true/OPM 1/BM/Normal/CA 1/ca 1.0/SMask/None/TR2/Default>>");
        add(34, stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                       "/ColorSpace[/Indexed/DeviceCMYK 0<00000000>]",
                       "x"));
        add(35, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</ColorSpace<</Two 36 0 R>>>>",
                       "/Two cs\n1 0.5 scn\n0 0 9 9 re\nf"));
        add(36, fmt::format(
                    "[/DeviceN[/Gold/Black]/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 0 0 1]"
                    "/N 1>><</Colorants<</Gold 30 0 R>>{}>>]",
                    level_ == Standard::X4 ? "/Process<</ColorSpace/DeviceCMYK/Components[/Cyan/Magenta"
                                             "/Yellow/Black]>>"
                                           : ""));
    }

    void add_photograph()
    {
        add(40, stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                       "/ColorSpace[/ICCBased 41 0 R]",
                       "xyz"));
        add(41, profile("mntr", "RGB ", 3));
    }

    void add_transparency()
    {
        add(50, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>/Group<</S/Transparency"
                       "/CS/DeviceCMYK>>",
                       "1 0 0 0 k\n0 0 9 9 re\nf"));
        add(51, "<</Type/ExtGState/ca 0.5/BM/Multiply/SMask<</S/Luminosity/G 52 0 R>>>>");
        add(52, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>/Group<</S/Transparency"
                       "/CS/DeviceGray>>",
                       "0.5 g\n0 0 9 9 re\nf"));
        add(60, "<</Type/OCG/Name(Die)>>");
    }

    Standard level_;
    std::string objects_;
};

} // namespace

std::string good_x_pdf(Standard level)
{
    const std::string good = good_pdf();
    return good.empty() ? good : GoodX(level, SpoilablePdf(good)).bytes();
}

} // namespace stonehand
