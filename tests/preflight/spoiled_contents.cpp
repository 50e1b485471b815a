#include <fmt/format.h>

#include "preflight/spoilable_jpx.hpp"
#include "preflight/spoilable_overprint.hpp"
#include "preflight/spoiled.hpp"

namespace stonehand
{

namespace
{

using Pdf = SpoilablePdf;

/// Content before that of the page.
void begin_with(Pdf& pdf, std::string_view content)
{
    pdf.replace("\nstream\nBT\n", fmt::format("\nstream\n{}\nBT\n", content));
}

/// Content that is an artifact.
void add_artifact(Pdf& pdf, std::string_view content)
{
    begin_with(pdf, fmt::format("/Artifact BMC\n{}\nEMC", content));
}

void add_object(Pdf& pdf, std::string_view name, std::string_view dictionary, std::string_view content)
{
    const int object = pdf.add(fmt::format("<<{}/Length 0>>\nstream\n{}\nendstream", dictionary, content));
    pdf.replace("<</Font<<", fmt::format("<</XObject<</{} {} 0 R>>/Font<<", name, object));
}

/// A page has content besides that is said to be deflated, and is not.
void damage_content(Pdf& pdf)
{
    const int content = pdf.add("<</Filter/FlateDecode/Length 0>>\nstream\nno deflated data\nendstream");
    pdf.replace("/Contents 7 0 R", fmt::format("/Contents[7 0 R {} 0 R]", content));
}

constexpr std::string_view form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>";

/// The page has a JPEG 2000 image.
std::function<void(Pdf&)> jpx(JpxChannels channels, const std::vector<JpxColour>& colours,
                              std::string_view filter = "/JPXDecode")
{
    return [bytes = jpx_boxes(channels, colours), filter](Pdf& pdf) {
        add_object(pdf, "X", fmt::format("/Type/XObject/Subtype/Image/Width 1/Height 1/Filter{}", filter),
                   bytes);
    };
}

} // namespace

std::vector<Spoiled> spoiled_contents()
{
    return {
        {"UA 7.1-1",
         [](Pdf& pdf) { pdf.replace("/H1<</MCID 0>>BDC\n", "/H1<</MCID 0>>BDC\n/Artifact BMC\nEMC\n"); }},
        {"UA 7.1-2", [](Pdf& pdf) { add_artifact(pdf, "/P<</MCID 4>>BDC\nEMC"); }},
        {"UA 7.1-3", [](Pdf& pdf) { begin_with(pdf, "0 0 5 5 re\nf"); }},
        {"UA 7.2-30",
         [](Pdf& pdf) { forget_language(pdf), add_artifact(pdf, "/Span<</ActualText(words)>>BDC\nEMC"); }},
        {"UA 7.2-31",
         [](Pdf& pdf) { forget_language(pdf), add_artifact(pdf, "/Span<</Alt(words)>>BDC\nEMC"); }},
        {"UA 7.2-32",
         [](Pdf& pdf) { forget_language(pdf), add_artifact(pdf, "/Span<</E(words)>>BDC\nEMC"); }},
        {"UA 7.2-34",
         [](Pdf& pdf) {
             forget_language(pdf);
             pdf.replace_in("/S/H1/", "/Lang(en-GB)", "");
         }},
        {"UA 7.2-34", // of the running head, an artifact
         [](Pdf& pdf) { forget_language(pdf), pdf.replace("/Artifact<</Lang(en-GB)", "/Artifact<<"); }},
        {"SH 7.8.2-1", damage_content},
        {"SH 7.8.2-2", damage_content},
        {"UA 7.20-1",
         [](Pdf& pdf) {
             add_object(pdf, "X", fmt::format("{}/Ref<</F(a.pdf)/Page 0>>", form), "");
             add_artifact(pdf, "/X Do");
         }},
        {"A 6.2.9-2",
         [](Pdf& pdf) {
             add_object(pdf, "X", fmt::format("{}/Ref<</F(a.pdf)/Page 0>>", form), "");
             add_artifact(pdf, "/X Do");
         }},
        {"UA 7.20-2",
         [](Pdf& pdf) {
             add_object(pdf, "X", form, "/Span<</MCID 0>>BDC\nEMC");
             begin_with(pdf, "/X Do\n/X Do");
         }},
        {"A 6.2.2-1", [](Pdf& pdf) { add_artifact(pdf, "1 2 nonsense"); }},
        {"A 6.2.2-2",
         [](Pdf& pdf) {
             add_object(pdf, "X", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "/F0 9 Tf");
             add_artifact(pdf, "/X Do");
         }},
        {"A 6.2.2-2", [](Pdf& pdf) { add_artifact(pdf, "/Nobody gs"); }},
        {"A 6.2.2-2", [](Pdf& pdf) { add_artifact(pdf, "/Nobody Do"); }},
        {"A 6.2.2-2", [](Pdf& pdf) { add_artifact(pdf, "/Span/Nobody BDC\nEMC"); }},
        {"A 6.1.10-1", [](Pdf& pdf) { add_artifact(pdf, "BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x EI"); }},
        {"A 6.1.13-8",
         [](Pdf& pdf) {
             std::string nested;
             for (int depth = 0; depth < 29; ++depth) nested += "q\n";
             for (int depth = 0; depth < 29; ++depth) nested += "Q\n";
             begin_with(pdf, nested);
         }},
        {"A 6.2.4.3-2", [](Pdf& pdf) { pdf.replace("/S/GTS_PDFA1", "/S/GTS_PDFX"); }},
        {"A 6.2.2-2", [](Pdf& pdf) { add_artifact(pdf, "BI /W 1 /H 1 /BPC 8 /CS /Nobody ID x EI"); }},
        {"A 6.2.4.3-3", [](Pdf& pdf) { add_artifact(pdf, "0 0 0 1 k"); }},
        {"A 6.2.4.3-3",
         [](Pdf& pdf) { add_artifact(pdf, "BI /W 1 /H 1 /BPC 8 /CS[/I/CMYK 0<00000000>]ID x EI"); }},
        {"A 6.2.4.3-4",
         [](Pdf& pdf) {
             pdf.replace("/S/GTS_PDFA1", "/S/GTS_PDFX");
             pdf.replace("<</Font<<", "<</ColorSpace<</DefaultRGB[/CalRGB<</WhitePoint[1 1 1]>>]>>/Font<<");
             add_artifact(pdf, "BI /W 1 /H 1 /IM true ID x EI");
         }},
        {"A 6.2.4.3-4", // what nothing gives a colour is DeviceGray
         [](Pdf& pdf) {
             pdf.replace("/S/GTS_PDFA1", "/S/GTS_PDFX");
             pdf.replace("<</Font<<", "<</ColorSpace<</DefaultRGB[/CalRGB<</WhitePoint[1 1 1]>>]>>/Font<<");
             add_artifact(pdf, "0 0 9 9 re\nf");
         }},
        {"A 6.2.4.3-4",
         [](Pdf& pdf) {
             pdf.replace("/S/GTS_PDFA1", "/S/GTS_PDFX");
             pdf.replace("<</Font<<", "<</ColorSpace<</DefaultRGB[/CalRGB<</WhitePoint[1 1 1]>>]>>/Font<<");
             add_artifact(pdf, "0 g");
         }},
    };
}

namespace
{

/// Transparency that the page's own resources do not show, in a file without an intent: RGB has no meaning
/// then either.
void add_transparent(std::vector<Spoiled>& all)
{
    const auto add = [&](std::function<void(Pdf&, std::string_view resources)> hide,
                         std::vector<std::string_view> with = {"A 6.2.4.3-2"}) {
        const auto spoil = [hide](Pdf& pdf) {
            pdf.replace("/S/GTS_PDFA1", "/S/GTS_PDFX");
            hide(pdf, "/Resources<</ExtGState<</T<</ca 0.5>>>>>>");
        };
        all.push_back({"A 6.2.10-2", spoil, std::move(with)});
    };
    constexpr std::string_view box = "/BBox[0 0 9 9]";
    add([=](Pdf& pdf, std::string_view resources) {
        add_object(pdf, "X", fmt::format("/Type/XObject/Subtype/Form{}{}", box, resources), "");
    });
    add([=](Pdf& pdf, std::string_view resources) {
        const int pattern = pdf.add(fmt::format(
            "<</PatternType 1/PaintType 1/TilingType 1/XStep 9/YStep 9{}{}/Length 0>>\nstream\n\nendstream",
            box, resources));
        pdf.replace("<</Font<<", fmt::format("<</Pattern<</P {} 0 R>>/Font<<", pattern));
    });
    add([=](Pdf& pdf, std::string_view resources) {
        const int look = pdf.add(
            fmt::format("<</Type/XObject/Subtype/Form{}{}/Length 0>>\nstream\n\nendstream", box, resources));
        pdf.replace("/Subtype/Link", fmt::format("/Subtype/Link/AP<</N {} 0 R>>", look));
    });
    add(
        [](Pdf& pdf, std::string_view resources) {
            pdf.replace_in("/Type/Page/", "/Resources", "/Own");
            pdf.replace("/Type/Pages", fmt::format("/Type/Pages{}", resources));
        },
        {"A 6.2.4.3-2", "A 6.2.2-2"});
}

} // namespace

std::vector<Spoiled> spoiled_graphics()
{
    const auto state = [](std::string_view entries) {
        return [entries](Pdf& pdf) {
            pdf.replace("<</Font<<", fmt::format("<</ExtGState<</S<<{}>>>>/Font<<", entries));
        };
    };
    const auto image = [](std::string_view entries) {
        return [entries](Pdf& pdf) {
            const bool has_bits = entries.find("BitsPerComponent") != entries.npos;
            add_object(pdf, "X",
                       fmt::format("/Type/XObject/Subtype/Image/Width 1/Height 1{}{}",
                                   has_bits ? "" : "/BitsPerComponent 8", entries),
                       "x");
        };
    };
    const auto profile = [](Pdf& pdf, std::string_view from, std::string_view to) {
        pdf.replace_in("acsp", from, to); // class and space stand in the header of the sRGB profile
    };
    std::vector<Spoiled> all{
        {"A 6.2.3-1", [=](Pdf& pdf) { profile(pdf, "mntr", "link"); }},
        {"A 6.2.3-2",
         [](Pdf& pdf) {
             const int other = pdf.add("<</N 3/Length 0>>\nstream\nno profile\nendstream");
             const int intent =
                 pdf.add(fmt::format("<</Type/OutputIntent/S/GTS_PDFX/DestOutputProfile {} 0 R>>", other));
             pdf.replace("/OutputIntents[", fmt::format("/OutputIntents[{} 0 R ", intent));
         },
         {"A 6.2.3-1"}}, // the other profile is none
        {"A 6.2.3-3", [](Pdf& pdf) { pdf.replace("/S/GTS_PDFA1", "/S/GTS_PDFA1/DestOutputProfileRef<<>>"); }},
        {"A 6.2.4.2-1",
         [](Pdf& pdf) {
             const int other = pdf.add("<</N 3/Length 0>>\nstream\nno profile\nendstream");
             pdf.replace("<</Font<<", fmt::format("<</ColorSpace<</C[/ICCBased {} 0 R]>>/Font<<", other));
         }},
        {"A 6.2.4.2-1", // below another space
         [](Pdf& pdf) {
             const int other = pdf.add("<</N 3/Length 0>>\nstream\nno profile\nendstream");
             pdf.replace(
                 "<</Font<<",
                 fmt::format("<</ColorSpace<</C[/Indexed[/ICCBased {} 0 R]0<000000>]>>/Font<<", other));
         }},
        {"A 6.2.4.2-2", [](Pdf& pdf) { add_overprint(pdf, "/OP true/OPM 1"); }},
        {"A 6.2.5-1", state("/TR/Identity")},
        {"A 6.2.5-2", state("/TR2/Identity")},
        {"A 6.2.5-3", state("/HTP[0 0]")},
        {"A 6.2.5-4", state("/HT<</HalftoneType 6>>")},
        {"A 6.2.5-4", state("/HT<</HalftoneType 5/Default<</HalftoneType 6>>>>")},
        {"A 6.2.5-5", state("/HT<</HalftoneType 5/Cyan<</HalftoneType 1/HalftoneName(Dots)>>>>")},
        {"A 6.2.5-5", state("/HT<</HalftoneType 1/HalftoneName(Dots)>>")},
        {"A 6.2.5-6", state("/HT<</HalftoneType 1/TransferFunction/Identity>>")},
        {"A 6.2.6-1", state("/RI/Pretty")},
        {"A 6.2.10-1", state("/BM/Glow")},
        {"A 6.2.10-2",
         [=](Pdf& pdf) {
             state("/ca 0.5")(pdf);
             pdf.replace("/S/GTS_PDFA1", "/S/GTS_PDFX");
         },
         {"A 6.2.4.3-2"}}, // RGB has no meaning then either
        {"A 6.2.8-1", image("/Alternates[]")},
        {"A 6.2.8-2", image("/OPI<<>>")},
        {"A 6.2.8-3", image("/Interpolate true")},
        {"A 6.2.8-4", image("/BitsPerComponent 3")},
        {"A 6.2.8-5", image("/ImageMask true/BitsPerComponent 2")},
        {"A 6.2.8.3-1", jpx({2, 8, 8}, {{1, 0, 16}})},
        {"A 6.2.8.3-1", jpx({2, 8, 8}, {{1, 0, 16}}, "[/JPXDecode]")},
        {"A 6.2.8.3-2", jpx({3, 8, 8}, {{1, 0, 16}, {1, 0, 17}})},
        {"A 6.2.8.3-3", jpx({3, 8, 8}, {{4, 0, 16}})},
        {"A 6.2.8.3-4", jpx({3, 8, 8}, {{1, 0, 19}})},
        {"A 6.2.8.3-5", jpx({3, 8, 4}, {{1, 0, 16}})},
        {"A 6.2.4.4-1",
         [](Pdf& pdf) {
             pdf.replace(
                 "<</Font<<",
                 "<</ColorSpace<</C[/DeviceN[/Black/Gold]/DeviceCMYK<<>><</Colorants<<>>>>]>>/Font<<");
         }},
        {"A 6.2.4.4-2",
         [](Pdf& pdf) {
             pdf.replace("<</Font<<", "<</ColorSpace<</C[/Separation/Gold/DeviceCMYK<<>>]/D[/Separation/Gold/"
                                      "DeviceRGB<<>>]>>/Font<<");
         }},
        {"A 6.2.4.4-2", // in images
         [=](Pdf& pdf) {
             image("/ColorSpace[/Separation/Gold/DeviceCMYK<<>>]")(pdf);
             pdf.replace("<</XObject<<", "<</ColorSpace<</D[/Separation/Gold/DeviceRGB<<>>]>>/XObject<<");
         }},
        {"A 6.2.9-1", [](Pdf& pdf) { add_object(pdf, "X", fmt::format("{}/PS 1", form), ""); }},
        {"A 6.2.9-3", [](Pdf& pdf) { add_object(pdf, "X", "/Type/XObject/Subtype/PS", "quit"); }},
    };
    add_transparent(all);
    return all;
}

} // namespace stonehand
