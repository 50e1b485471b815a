#include "imposed/imposed_file.hpp"
#include "imposed/press_claim.hpp"
#include "painted/small_pdf.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "preflight/judge_pdf.hpp"
#include "support/places.hpp"

using namespace stonehand;
using Catch::Matchers::Contains;

namespace
{

std::size_t count(const ImposedFile& sheets, LeftOutKind kind)
{
    return sheets.record.left_out[static_cast<std::size_t>(kind)];
}

std::string packet_of(const std::string& properties)
{
    return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:ua='http://www.aiim.org/pdfua/ns/id/' "
           "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" " +
           properties + "</rdf:Description></rdf:RDF></x:xmpmeta>";
}

} // namespace

TEST_CASE("what a press needs stays: intents, metadata, Info, layers, the version")
{
    SmallPdf pdf;
    const int layer = pdf.add("<</Type/OCG/Name(dieline)>>");
    const int metadata = pdf.add_stream("/Type/Metadata/Subtype/XML", packet_of(">"));
    const int info = pdf.add("<</Title(A job)/Trapped/False/GTS_PDFXVersion(PDF/X-1a:2003)>>");
    pdf.catalog(
        fmt::format("/Version/1.7/Lang(en)/OutputIntents[<</S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)>>]"
                    "/Metadata {} 0 R/OCProperties<</OCGs[{} 0 R]/D<</Order[{} 0 R]>>>>",
                    metadata, layer, layer));
    pdf.trailer(fmt::format("/Info {} 0 R", info));
    pdf.page("/OC/L BDC 0 0 9 9 re f EMC", fmt::format("/Properties<</L {} 0 R>>", layer));
    const ImposedFile sheets = imposed(pdf.bytes(), plain_booklet());
    const PdfObject catalog = sheets.file->catalog();
    CHECK(catalog["OutputIntents"][0]["OutputConditionIdentifier"].text() == "FOGRA39");
    CHECK(catalog["Metadata"]["Type"].is("Metadata"));
    CHECK(catalog["Lang"].text() == "en");
    CHECK(catalog["Version"].is("1.7"));
    const PdfObject kept = sheets.form(0, 1)["Resources"]["Properties"]["L"];
    CHECK(catalog["OCProperties"]["OCGs"][0].number_of_object() == kept.number_of_object());
    CHECK(sheets.file->trailer()["Info"]["Trapped"].is("False"));
    CHECK(sheets.file->trailer()["Info"]["Title"].text() == "A job");
    CHECK(sheets.record.claim == "PDF/X-1a:2003");
    CHECK(sheets.file->packed_objects().empty());
    CHECK(sheets.bytes.starts_with("%PDF-1.7"));
}

TEST_CASE("what leads somewhere is left out, and counted")
{
    SmallPdf pdf;
    const int script = pdf.add("<</S/JavaScript/JS(app.beep())>>");
    const int bookmarks = pdf.add(""), second = bookmarks + 2;
    pdf.add(fmt::format("<</Title(One)/Next {} 0 R>>", second));
    pdf.add(fmt::format("<</Title(Two)/Next {} 0 R>>", second)); // which leads to itself
    pdf.catalog(fmt::format("/Outlines<</First {} 0 R>>", bookmarks + 1));
    pdf.catalog(
        fmt::format("/OpenAction {0} 0 R/AA<</WC {0} 0 R/WS<</S/Named>>>>/Threads[<<>>]/StructTreeRoot<<>>"
                    "/MarkInfo<</Marked true>>/PageLabels<</Nums[0<<>>5<<>>]>>/ViewerPreferences<<>>",
                    script));
    pdf.catalog(fmt::format("/Names<</Dests<</Kids[<</Names[(a)[]]>><</Names[(b)[](c)[]]>>]>>"
                            "/JavaScript<</Names[(s) {} 0 R]>>/EmbeddedFiles<</Names[(f)<<>>]>>>>",
                            script));
    pdf.page(
        "0 0 9 9 re f", {},
        "/AA<</O<</S/Named>>>>/Annots[<</Subtype/Link>><</Subtype/Link>><</Subtype/Widget>><</Subtype/Stamp>>"
        "<</Subtype/Popup>>]");
    const ImposedFile sheets = imposed(pdf.bytes(), plain_booklet());
    CHECK(count(sheets, LeftOutKind::Links) == 2);
    CHECK(count(sheets, LeftOutKind::FormFields) == 1);
    CHECK(count(sheets, LeftOutKind::Annotations) == 1);
    CHECK(count(sheets, LeftOutKind::Bookmarks) == 2);
    CHECK(count(sheets, LeftOutKind::Destinations) == 3);
    CHECK(count(sheets, LeftOutKind::Tags) == 1);
    CHECK(count(sheets, LeftOutKind::PageLabels) == 2);
    CHECK(count(sheets, LeftOutKind::Threads) == 1);
    CHECK(count(sheets, LeftOutKind::Scripts) == 3);
    CHECK(count(sheets, LeftOutKind::Actions) == 2);
    CHECK(count(sheets, LeftOutKind::Attachments) == 1);
    const PdfObject catalog = sheets.file->catalog();
    CHECK((catalog.keys() == std::vector<std::string>{"Pages", "Type"}));
    CHECK(sheets.bytes.find("JavaScript") == std::string::npos);
    CHECK(sheets.bytes.find("/Annots") == std::string::npos);
}

TEST_CASE("old pages do not come along, whatever still leads to them")
{
    SmallPdf pdf;
    const int content = pdf.add_stream("", "0 0 9 9 re f");
    pdf.page_object(
        pdf.add(fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 150]/Annots[<</Subtype/Link"
                            "/Contents(a private note)>>]/Contents {} 0 R/Resources<</Properties<</P {} 0 "
                            "R>>>>>>",
                            content, content + 1)));
    CHECK(imposed(pdf.bytes(), plain_booklet()).bytes.find("private") == std::string::npos);
}

TEST_CASE("the level of PDF/X is what Info says, or the metadata; another text is none")
{
    const auto claim = [](const std::string& entries, const std::string& packet = {}) {
        SmallPdf pdf;
        if (!packet.empty())
            pdf.catalog(
                fmt::format("/Metadata {} 0 R", pdf.add_stream("/Type/Metadata/Subtype/XML", packet)));
        pdf.trailer(fmt::format("/Info {} 0 R", pdf.add("<<" + entries + ">>")));
        pdf.page("");
        return imposed(pdf.bytes(), plain_booklet()).record.claim;
    };
    CHECK(claim("/GTS_PDFXVersion(PDF/X-1:2001)/GTS_PDFXConformance(PDF/X-1a:2001)") == "PDF/X-1a:2001");
    CHECK(claim("/GTS_PDFXVersion(PDF/X-3:2003)") == "PDF/X-3:2003");
    CHECK(claim("",
                packet_of("xmlns:x4=\"http://www.npes.org/pdfx/ns/id/\" x4:GTS_PDFXVersion=\"PDF/X-4\">")) ==
          "PDF/X-4");
    CHECK(claim("/GTS_PDFXVersion(something)").empty());
    CHECK(claim("").empty());
}

TEST_CASE("an ArtBox cuts the pages of PDF/X that have no TrimBox")
{
    SmallPdf pdf;
    pdf.trailer(fmt::format("/Info {} 0 R", pdf.add("<</GTS_PDFXVersion(PDF/X-3:2003)>>")));
    pdf.page("", {}, "/MediaBox[0 0 300 300]/ArtBox[100 100 200 250]");
    CHECK(imposed(pdf.bytes(), plain_booklet()).record.page ==
          Size{Length::points(100), Length::points(150)});
}

TEST_CASE("without tags the metadata says PDF/UA no more, and a level of PDF/A that asks for none")
{
    const auto amended = [](const std::string& properties) {
        return without_claims_of_tags(packet_of(properties)).value_or("");
    };
    CHECK(amended("ua:part=\"1\" pdfaid:part=\"2\" pdfaid:conformance=\"A\">") ==
          packet_of(" pdfaid:part=\"2\" pdfaid:conformance=\"U\">"));
    CHECK(
        amended(
            "><ua:part>1</ua:part><pdfaid:part>1</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>") ==
        packet_of("><pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"));
    CHECK(amended("pdfaid:part='3' pdfaid:conformance = 'A'>") ==
          packet_of("pdfaid:part='3' pdfaid:conformance = 'U'>"));
    CHECK(amended("pdfaid:part=\"2\" pdfaid:conformance=\"B\">").empty());
    CHECK(amended("><ua:part").empty());
    CHECK(amended("pdfaid:part=\"2").empty());
}

TEST_CASE("sheets break no rule of a standard that their pages keep")
{
    struct Kept {
        const char* name;
        std::vector<Standard> standards;
    };
    const Kept files[] = {{"ink-only.pdf", {Standard::X1a, Standard::X3}},
                          {"ink-and-layers.pdf", {Standard::X4, Standard::A2b}},
                          {"tagged.pdf", {Standard::A2b, Standard::A2u}}};
    for (const Kept& file : files) {
        CAPTURE(file.name);
        const auto read = read_file(
            std::string(STONEHAND_SOURCE_DIR) + "/tests/fuzz/seeds/preflight/" + file.name, 1'000'000);
        const std::string pages = std::get<std::string>(read);
        const Judgement before = judge_pdf(pages, file.standards);
        const Judgement after = judge_pdf(imposed(pages, plain_booklet()).bytes, file.standards);
        REQUIRE(after.unreadable.empty());
        REQUIRE(after.counts.size() == before.counts.size());
        for (std::size_t row = 0; row < before.counts.size(); ++row) {
            CAPTURE(rule_table[row].id);
            CHECK((after.counts[row] == 0 || before.counts[row] > 0));
        }
    }
}
