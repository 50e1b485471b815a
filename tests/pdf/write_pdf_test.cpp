#include "pdf/write_pdf.hpp"

#include "pdf/run_tool.hpp"
#include "pdf/sample_document.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

const std::vector<std::string> families = {"EB Garamond 12", "Noto Serif CJK SC", "DejaVu Serif"};

/// Three kinds of font: name-keyed CFF, CID-keyed CFF, TrueType.
bool have_fonts(const FontLibrary& fonts)
{
    if (fonts.count() == families.size()) return true;
    WARN("not tested: one of EB Garamond 12, Noto Serif CJK SC, DejaVu Serif is not installed");
    return false;
}

/// A heading; a paragraph over two pages with a hyphen at a line end; a Chinese paragraph; a note; a link
/// over two lines; heads and a rule as artifacts.
SampleDocument two_pages(const FontLibrary& fonts)
{
    SampleDocument sample(fonts);
    const ElementId heading = sample.add_element(Role::H1);
    const ElementId paragraph = sample.add_element(Role::P);
    const ElementId before = sample.add_element(Role::Content, paragraph);
    const ElementId link = sample.add_element(Role::Link, paragraph);
    const ElementId link_text = sample.add_element(Role::Content, link);
    const ElementId after = sample.add_element(Role::Content, paragraph);
    const ElementId han = sample.add_element(Role::P, ElementId{0}, "zh-Hans");
    const ElementId note = sample.add_element(Role::Note);
    sample.document.structure[note].id = "note-1";

    sample.add_page();
    sample.latin("A running head", no_element, 30).meaning.artifact = Artifact::Header;
    sample.latin("An official non-affair", heading, 60);
    sample.latin("The first line of it ends with a con", before, 80);
    GlyphsMark hyphen;
    hyphen.at = {190_pt, 80_pt};
    hyphen.run = std::make_shared<const GlyphRun>(sample.shaped("-", FontId{0}, "en-GB", "Latn"));
    hyphen.line_end_hyphen = true;
    sample.document.pages.back().marks.push_back({hyphen, {before, Artifact::None}, {}});
    sample.latin("flict, and goes on to ", before, 94);
    sample.latin("a place ", link_text, 108, FontId{2});
    LinkMark target;
    target.box = {{40_pt, 98_pt}, {60_pt, 12_pt}};
    target.address = "https://example.org/a(b)";
    target.element = link;
    target.says = "A place on the web";
    sample.document.pages.back().marks.push_back({target, {}, {}});
    PathMark rule;
    rule.box = {{40_pt, 500_pt}, {60_pt, Length::points(0.5)}};
    rule.fill = Paint{ColourId{1}};
    sample.document.pages.back().marks.push_back({rule, {no_element, Artifact::Layout}, {}});
    // The note is painted before the paragraph ends, and comes after it in the source.
    sample.latin("A note below.", note, 520);

    sample.add_page();
    sample.latin("of the other page.", after, 60);
    sample.paint(sample.shaped("人人生而自由，在尊严和权利上一律平等。", FontId{1}, "zh-Hans", "Hani"),
                 {han, Artifact::None}, 40, 90);
    sample.document.pages.back().marks.push_back({AnchorMark{{40_pt, 60_pt}, AnchorId{0}}, {}, {}});
    sample.document.anchor_pages = {1};
    sample.document.outline = {{"An official affair", {"en"}, AnchorId{0}, 0},
                               {"平等", {"zh"}, AnchorId{0}, 1}};
    return sample;
}

std::string written(const SampleDocument& sample, const FontLibrary& fonts, unsigned jobs = 1,
                    PdfSettings::Form form = PdfSettings::Form::Compressed)
{
    const Profile profile = sample_profile();
    PdfSettings settings = sample_settings(profile, form);
    settings.jobs = jobs;
    Report report;
    const std::string bytes = write_pdf(sample.document, fonts, settings, report);
    CHECK(report.empty());
    return bytes;
}

} // namespace

TEST_CASE("qpdf finds nothing to complain of")
{
    const FontLibrary fonts = sample_fonts(families);
    if (!have_fonts(fonts) || !has_tool("qpdf")) return;
    const TemporaryPdf file(written(two_pages(fonts), fonts));
    const ToolAnswer answer = run_tool("qpdf --check " + file.path());
    CHECK(answer.status == 0);
    CHECK(answer.said.find("WARNING") == std::string::npos);
    CHECK(answer.said.find("PDF Version: 1.7") != std::string::npos);
}

TEST_CASE("every font is embedded, subset and mapped to Unicode")
{
    const FontLibrary fonts = sample_fonts(families);
    if (!have_fonts(fonts) || !has_tool("pdffonts")) return;
    const TemporaryPdf file(written(two_pages(fonts), fonts));
    const ToolAnswer answer = run_tool("pdffonts " + file.path());
    CHECK(answer.said.find("Error") == std::string::npos);
    std::size_t found = 0;
    for (std::size_t at = 0; (at = answer.said.find("yes yes yes", at)) != std::string::npos; ++at) ++found;
    INFO(answer.said);
    CHECK(found == families.size() + 1); // the second voice of the first font says U+00AD
}

TEST_CASE("the structure gives back the source: order, paragraphs over pages, ligatures, both languages")
{
    const FontLibrary fonts = sample_fonts(families);
    if (!have_fonts(fonts) || !has_tool("pdfinfo")) return;
    const TemporaryPdf file(written(two_pages(fonts), fonts));
    const ToolAnswer answer = run_tool("pdfinfo -struct-text " + file.path());
    CHECK(answer.said == "Document\n"
                         "  H1 (block)\n"
                         "    \"An official non-affair\"\n"
                         "  P (block)\n"
                         "    \"The first line of it ends with a conflict, and goes on to \"\n"
                         "    Link (inline)\n"
                         "      \"a place \"\n"
                         "      Object 23 0\n"
                         "    \"of the other page.\"\n"
                         "  P (block)\n"
                         "    \"人人生而自由，在尊严和权利上一律平等。\"\n"
                         "  Note <note-1> (inline)\n"
                         "    \"A note below.\"\n");
}

TEST_CASE("text that is copied out is what was written, hyphens at line ends apart")
{
    const FontLibrary fonts = sample_fonts(families);
    if (!have_fonts(fonts) || !has_tool("pdftotext")) return;
    const TemporaryPdf file(written(two_pages(fonts), fonts));
    const ToolAnswer answer = run_tool("pdftotext -raw " + file.path() + " -");
    CHECK(answer.said.find("An official non-affair") != std::string::npos);
    CHECK(answer.said.find("ends with a con") != std::string::npos);
    CHECK(answer.said.find("flict, and goes on to") != std::string::npos);
    CHECK(answer.said.find("人人生而自由，在尊严和权利上一律平等。") != std::string::npos);
}

TEST_CASE("title, authors and the edition's date are in the file, and no other date")
{
    const FontLibrary fonts = sample_fonts(families);
    if (!have_fonts(fonts) || !has_tool("pdfinfo")) return;
    const TemporaryPdf file(written(two_pages(fonts), fonts));
    const std::string said = run_tool("TZ=Asia/Shanghai pdfinfo -rawdates " + file.path()).said;
    INFO(said);
    CHECK(said.find("A sample\n") != std::string::npos);
    CHECK(said.find("an editor; a translator\n") != std::string::npos);
    CHECK(said.find("CreationDate:    D:20220901000000Z\n") != std::string::npos);
    CHECK(said.find("ModDate:         D:20220901000000Z\n") != std::string::npos);
    CHECK(said.find("Tagged:          yes\n") != std::string::npos);
}

TEST_CASE("SOURCE_DATE_EPOCH sets the modification date alone")
{
    const FontLibrary fonts;
    const SampleDocument sample(fonts);
    const Profile profile = sample_profile();
    PdfSettings settings = sample_settings(profile);
    settings.modified = 1'700'000'000;
    Report report;
    const std::string bytes = write_pdf(sample.document, fonts, settings, report);
    CHECK(bytes.find("/CreationDate (D:20220901000000Z)") != std::string::npos);
    CHECK(bytes.find("/ModDate (D:20231114221320Z)") != std::string::npos);
    CHECK(bytes.find("<xmp:CreateDate>2022-09-01T00:00:00Z<") != std::string::npos);
    CHECK(bytes.find("<xmp:ModifyDate>2023-11-14T22:13:20Z<") != std::string::npos);
}

TEST_CASE("the same document gives the same bytes, with one thread and with eight")
{
    const FontLibrary fonts = sample_fonts(families);
    if (!have_fonts(fonts)) return;
    const SampleDocument sample = two_pages(fonts);
    const std::string once = written(sample, fonts);
    CHECK(once == written(sample, fonts));
    CHECK(once == written(sample, fonts, 8));
}

TEST_CASE("a glyph that no font has is an error at its place, and is never drawn")
{
    const FontLibrary fonts = sample_fonts(families);
    if (!have_fonts(fonts)) return;
    SampleDocument sample(fonts);
    const ElementId paragraph = sample.add_element(Role::P);
    sample.add_page();
    sample.paint(sample.shaped("a人", FontId{0}, "en", "Latn"), {paragraph, Artifact::None}, 40, 60)
        .span.begin = 7;
    const Profile profile = sample_profile();
    Report report;
    const std::string bytes =
        write_pdf(sample.document, fonts, sample_settings(profile, PdfSettings::Form::Readable), report);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("missing-glyph"));
    CHECK(report.diagnostics()[0].at.begin == 7);
    CHECK(bytes.find("[<0001>]TJ") != std::string::npos);
}

TEST_CASE("a page larger or smaller than PDF allows is an error")
{
    const FontLibrary fonts;
    SampleDocument sample(fonts);
    sample.add_page().trim = {2_pt, 100_pt};
    const Profile profile = sample_profile();
    Report report;
    write_pdf(sample.document, fonts, sample_settings(profile), report);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("page-size-limit"));
}
