#include <fmt/format.h>

#include "preflight/spoiled.hpp"

namespace stonehand
{

namespace
{

using Pdf = SpoilablePdf;

void add_to_catalog(Pdf& pdf, std::string_view entries)
{
    pdf.replace("/Type/Catalog", fmt::format("/Type/Catalog{}", entries));
}

/// An annotation on the page, in an element of its own unless that has no type; the element's entries.
void add_annotation(Pdf& pdf, std::string_view annotation, std::string_view role = {},
                    std::string_view entries = {})
{
    const int number = pdf.add(fmt::format("<</Type/Annot/Rect[10 10 20 20]/StructParent 7{}>>", annotation));
    pdf.replace("/Annots[", fmt::format("/Annots[{} 0 R ", number));
    if (role.empty()) return;
    const int element = pdf.add_element(
        role, 0, fmt::format("/Lang(en-GB)/K<</Type/OBJR/Obj {} 0 R/Pg 1 0 R>>{}", number, entries));
    pdf.replace("<</Nums[0 ", fmt::format("<</Nums[7 {} 0 R 0 ", element));
}

std::string appearance(Pdf& pdf)
{
    return fmt::format(
        "/F 4/AP<</N {} 0 R>>",
        pdf.add("<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>/Length 0>>\nstream\n\nendstream"));
}

/// A configuration of optional content with one group.
void add_layers(Pdf& pdf, std::string_view configuration, std::string_view others = {})
{
    const int group = pdf.add("<</Type/OCG/Name(Layer)>>");
    add_to_catalog(pdf,
                   fmt::format("/OCProperties<</OCGs[{} 0 R]/D<<{}>>{}>>", group, configuration, others));
}

void embed(Pdf& pdf, std::string_view names, std::string_view content)
{
    const int file = pdf.add(fmt::format("<</Length 0>>\nstream\n{}\nendstream", content));
    const int about = pdf.add(fmt::format("<</Type/Filespec{}/EF<</F {} 0 R>>>>", names, file));
    add_to_catalog(pdf, fmt::format("/Names<</EmbeddedFiles<</Names[(a) {} 0 R]>>>>", about));
}

std::vector<Spoiled> spoiled_metadata()
{
    const auto other_prefix = [](Pdf& pdf, std::string_view prefix, std::string_view more) {
        pdf.replace_all(fmt::format("{}:", prefix), "other:")
            .replace_all(fmt::format("xmlns:{}=", prefix), "xmlns:other=");
        pdf.replace("</rdf:Description>\n</rdf:RDF>", fmt::format("{}</rdf:Description>\n</rdf:RDF>", more));
    };
    return {
        {"UA 5-1", [](Pdf& pdf) { pdf.replace("<pdfuaid:part>1</pdfuaid:part>", ""); }},
        {"UA 5-2", [](Pdf& pdf) { pdf.replace("<pdfuaid:part>1", "<pdfuaid:part>2"); }},
        {"UA 5-3", [=](Pdf& pdf) { other_prefix(pdf, "pdfuaid", ""); }},
        // Where another prefix stands for the namespace, part has it as well.
        {"UA 5-4", [=](Pdf& pdf) { other_prefix(pdf, "pdfuaid", "<other:amd>1</other:amd>"); }, {"UA 5-3"}},
        {"UA 5-5", [=](Pdf& pdf) { other_prefix(pdf, "pdfuaid", "<other:corr>1</other:corr>"); }, {"UA 5-3"}},
        {"UA 7.1-8", [](Pdf& pdf) { pdf.replace("/Metadata ", "/Forgotten "); }},
        {"UA 7.1-9", [](Pdf& pdf) { pdf.replace_all("dc:title>", "dc:relation>"); }},
        {"UA 7.2-33",
         [](Pdf& pdf) {
             forget_language(pdf);
             pdf.replace("<rdf:li xml:lang=\"en-GB\">A sample</rdf:li>", "");
         }},
        {"A 6.6.2.1-1", [](Pdf& pdf) { pdf.replace("/Metadata ", "/Forgotten "); }},
        {"A 6.6.2.1-2",
         [](Pdf& pdf) {
             pdf.replace("<?xpacket begin", "<?xpacket bytes='1' begin")
                 .replace("<?xpacket bytes='1' begin=", "<?xpacket begin=\"\" bytes=");
         }},
        {"A 6.6.2.1-3", [](Pdf& pdf) { pdf.replace("id=\"W5M0", "encoding=\"UTF-8\" id=\"W5M0"); }},
        {"A 6.6.2.1-4", [](Pdf& pdf) { pdf.replace("</rdf:RDF>", "</rdf:RDG>"); }},
        {"A 6.6.2.1-5",
         [](Pdf& pdf) {
             // The same letters in UTF-16 are no packet that says anything in UTF-8.
             const int packet =
                 pdf.add("<</Type/Metadata/Subtype/XML/Length 0>>\nstream\n\xFE\xFFx\nendstream");
             pdf.replace("/Metadata 58 0 R", fmt::format("/Metadata {} 0 R", packet));
         },
         {"A 6.6.2.1-4"}},
        {"A 6.6.2.3.1-1", [](Pdf& pdf) { pdf.replace("<dc:format>", "<dc:fold>1</dc:fold><dc:format>"); }},
        {"A 6.6.2.3.2-1",
         [](Pdf& pdf) {
             pdf.replace("schemas><rdf:Bag>", "schemas><rdf:Seq>")
                 .replace("</rdf:Bag></pdfaExtension", "</rdf:Seq></pdfaExtension");
         }},
        {"A 6.6.2.3.3-1",
         [](Pdf& pdf) { pdf.replace("<pdfaProperty:category>internal</pdfaProperty:category>", ""); }},
        {"A 6.6.2.3.3-2", [=](Pdf& pdf) { other_prefix(pdf, "pdfaProperty", ""); }},
        {"A 6.6.4-1",
         [](Pdf& pdf) {
             pdf.replace("<pdfaid:part>2</pdfaid:part>", "")
                 .replace("<pdfaid:conformance>A</pdfaid:conformance>", "");
         }},
        {"A 6.6.4-2", [](Pdf& pdf) { pdf.replace("<pdfaid:part>2", "<pdfaid:part>4"); }},
        {"A 6.6.4-3", [](Pdf& pdf) { pdf.replace("conformance>A", "conformance>B"); }},
        // One prefix stands for the namespace in all of its properties.
        {"A 6.6.4-4", [=](Pdf& pdf) { other_prefix(pdf, "pdfaid", ""); }, {"A 6.6.4-5"}},
        {"A 6.6.4-5", [=](Pdf& pdf) { other_prefix(pdf, "pdfaid", ""); }, {"A 6.6.4-4"}},
        {"A 6.6.4-6",
         [=](Pdf& pdf) { other_prefix(pdf, "pdfaid", "<other:amd>1</other:amd>"); },
         {"A 6.6.4-4", "A 6.6.4-5"}},
        {"A 6.6.4-7",
         [=](Pdf& pdf) { other_prefix(pdf, "pdfaid", "<other:corr>1</other:corr>"); },
         {"A 6.6.4-4", "A 6.6.4-5"}},
    };
}

std::vector<Spoiled> spoiled_catalogs()
{
    return {
        {"UA 7.1-10", [](Pdf& pdf) { pdf.replace("/DisplayDocTitle true", "/DisplayDocTitle false"); }},
        {"UA 7.2-2", [](Pdf& pdf) { forget_language(pdf), pdf.replace("/Forgotten ", "/Outlines "); }},
        {"UA 7.10-1", [](Pdf& pdf) { add_layers(pdf, ""); }},
        {"A 6.9-1", [](Pdf& pdf) { add_layers(pdf, ""); }},
        {"A 6.9-2", [](Pdf& pdf) { add_layers(pdf, "/Name(All)", "/Configs[<</Name(All)>>]"); }},
        {"A 6.9-3", [](Pdf& pdf) { add_layers(pdf, "/Name(All)/Order[]"); }},
        {"UA 7.10-2", [](Pdf& pdf) { add_layers(pdf, "/Name(All)/AS[]"); }},
        {"A 6.9-4", [](Pdf& pdf) { add_layers(pdf, "/Name(All)/AS[]"); }},
        {"UA 7.11-1", [](Pdf& pdf) { embed(pdf, "/F(a.pdf)", "%PDF-1.7 pdfaid"); }},
        {"A 6.8-2", [](Pdf& pdf) { embed(pdf, "/F(a.pdf)", "%PDF-1.7 pdfaid"); }},
        {"A 6.8-5", [](Pdf& pdf) { embed(pdf, "/F(a.txt)/UF(a.txt)", "a text"); }},
        {"UA 7.15-1",
         [](Pdf& pdf) {
             const int xfa =
                 pdf.add("<</Length 0>>\nstream\n<dynamicRender>required</dynamicRender>\nendstream");
             add_to_catalog(pdf, fmt::format("/AcroForm<</Fields[]/XFA {} 0 R>>", xfa));
         }},
        {"A 6.4.2-1",
         [](Pdf& pdf) {
             const int xfa = pdf.add("<</Length 0>>\nstream\n<xdp/>\nendstream");
             add_to_catalog(pdf, fmt::format("/AcroForm<</Fields[]/XFA {} 0 R>>", xfa));
         }},
        {"A 6.4.1-3", [](Pdf& pdf) { add_to_catalog(pdf, "/AcroForm<</Fields[]/NeedAppearances true>>"); }},
        {"A 6.4.2-2", [](Pdf& pdf) { add_to_catalog(pdf, "/NeedsRendering true"); }},
        {"A 6.5.1-1",
         [](Pdf& pdf) { pdf.replace("/S/URI/URI(https://example.org/)", "/S/JavaScript/JS(1)"); }},
        {"A 6.5.1-2", [](Pdf& pdf) { pdf.replace("/S/URI/URI(https://example.org/)", "/S/Named/N/Print"); }},
        {"A 6.5.2-1", [](Pdf& pdf) { add_to_catalog(pdf, "/AA<<>>"); }},
        {"A 6.5.2-2", [](Pdf& pdf) { pdf.replace("/Type/Page/", "/Type/Page/AA<<>>/"); }},
        {"A 6.10-1", [](Pdf& pdf) { add_to_catalog(pdf, "/Names<</AlternatePresentations<<>>>>"); }},
        {"A 6.10-2", [](Pdf& pdf) { pdf.replace("/Type/Page/", "/Type/Page/PresSteps<<>>/"); }},
        {"A 6.11-1", [](Pdf& pdf) { add_to_catalog(pdf, "/Requirements[]"); }},
    };
}

std::vector<Spoiled> spoiled_annotations()
{
    return {
        {"UA 7.18.3-1", [](Pdf& pdf) { pdf.replace("/Tabs/S", "/Tabs/R"); }},
        {"UA 7.18.5-1", [](Pdf& pdf) { pdf.replace("/StructParent 1", "/StructParent 9"); }},
        {"UA 7.18.5-2", [](Pdf& pdf) { pdf.replace("/Contents(A place on the web)", ""); }},
        {"UA 7.18.1-1", [](Pdf& pdf) { add_annotation(pdf, "/Subtype/Text/Contents(words)"); }},
        {"UA 7.18.1-2", [](Pdf& pdf) { add_annotation(pdf, "/Subtype/Text", "Annot"); }},
        {"UA 7.18.1-3", [](Pdf& pdf) { add_annotation(pdf, "/Subtype/Widget", "Form"); }},
        {"UA 7.18.2-1", [](Pdf& pdf) { add_annotation(pdf, "/Subtype/TrapNet"); }},
        {"UA 7.18.4-1", [](Pdf& pdf) { add_annotation(pdf, "/Subtype/Widget/TU(A field)"); }},
        {"UA 7.18.6.2-1",
         [](Pdf& pdf) {
             add_annotation(pdf,
                            "/Subtype/Screen/Contents(a film)/A<</S/Rendition/R<</C<</Alt[() (a film)]>>>>>>",
                            "Annot");
         }},
        {"UA 7.18.6.2-2",
         [](Pdf& pdf) {
             add_annotation(pdf,
                            "/Subtype/Screen/Contents(a film)/A<</S/Rendition/R<</C<</CT(video/mp4)>>>>>>",
                            "Annot");
         }},
        {"UA 7.18.8-1", [](Pdf& pdf) { add_annotation(pdf, "/Subtype/PrinterMark", "Annot"); }},
        // An annotation outside of the tree has the catalog's language or none.
        {"UA 7.2-24",
         [](Pdf& pdf) { forget_language(pdf), add_annotation(pdf, "/Subtype/Popup/Contents(words)"); }},
        {"UA 7.2-25",
         [](Pdf& pdf) { forget_language(pdf), add_annotation(pdf, "/Subtype/Widget/TU(A field)"); },
         {"UA 7.18.4-1"}},
        {"A 6.3.1-1", [](Pdf& pdf) { add_annotation(pdf, "/Subtype/Movie" + appearance(pdf)); }},
        {"A 6.3.2-1", [](Pdf& pdf) { pdf.replace("/F 4", ""); }},
        {"A 6.3.2-2", [](Pdf& pdf) { pdf.replace("/F 4", "/F 6"); }},
        {"A 6.3.3-1", [](Pdf& pdf) { add_annotation(pdf, "/Subtype/Square/F 4"); }},
        {"A 6.3.3-2", [](Pdf& pdf) { pdf.replace("/F 4", "/F 4/AP<</D<<>>>>"); }},
        {"A 6.4.1-1", [](Pdf& pdf) { add_annotation(pdf, "/Subtype/Widget/AA<<>>" + appearance(pdf)); }},
        {"A 6.4.1-2",
         [](Pdf& pdf) { add_annotation(pdf, "/Subtype/Widget/A<</S/Named/N/NextPage>>" + appearance(pdf)); }},
    };
}

} // namespace

void forget_language(SpoilablePdf& pdf)
{
    pdf.replace("/Lang(en-GB)/Outlines", "/Forgotten");
    pdf.replace("/Artifact<</Type/Pagination/Subtype/Header",
                "/Artifact<</Lang(en-GB)/Type/Pagination/Subtype/Header");
}

std::vector<Spoiled> spoiled_documents()
{
    std::vector<Spoiled> all = spoiled_metadata();
    for (const auto& more : {spoiled_catalogs(), spoiled_annotations()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace stonehand
