#include <algorithm>

#include <fmt/format.h>

#include "preflight/good_pdf.hpp"
#include "preflight/judge_pdf.hpp"
#include "preflight/spoilable_pdf.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

bool breaks(const std::string& bytes, std::string_view rule)
{
    const Judgement judgement = judge_pdf(bytes, {rule.substr(0, 2) == "A " ? Standard::A2a : Standard::Ua1});
    return std::any_of(judgement.findings.begin(), judgement.findings.end(),
                       [&](const Finding& finding) { return finding.rule.entry().id == rule; });
}

int add_stream(SpoilablePdf& pdf, std::string_view dictionary, std::string_view content)
{
    return pdf.add(fmt::format("<<{}/Length 0>>\nstream\n{}\nendstream", dictionary, content));
}

/// What an artifact of the page does.
void do_first(SpoilablePdf& pdf, std::string_view content)
{
    pdf.replace("\nstream\nBT\n", fmt::format("\nstream\n/Artifact BMC\n{}\nEMC\nBT\n", content));
}

constexpr std::string_view unknown = "0 0 9 9 re f nonsense"; // an operator that PDF does not have

} // namespace

TEST_CASE("a pattern that is painted is read, and nothing in it has to be tagged", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty()) return;
    SpoilablePdf pdf(good);
    const int pattern = add_stream(
        pdf, "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>", unknown);
    pdf.replace("<</Font<<", fmt::format("<</Pattern<</P {} 0 R>>/Font<<", pattern));
    do_first(pdf, "/Pattern cs\n/P scn\n0 0 9 9 re\nf");
    CHECK(breaks(pdf.bytes(), "A 6.2.2-1"));
    CHECK_FALSE(breaks(pdf.bytes(), "UA 7.1-3"));
}

TEST_CASE("the glyphs of a Type 3 font are read, and nothing in them has to be tagged", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty()) return;
    SpoilablePdf pdf(good);
    const int glyph = add_stream(pdf, "", fmt::format("9 0 d0 {}", unknown));
    const int font = pdf.add(fmt::format(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar 65"
        "/Widths[9]/Resources<<>>/CharProcs<</A {} 0 R>>/Encoding<</Differences[65/A]>>>>",
        glyph));
    pdf.replace("<</Font<<", fmt::format("<</Font<</T {} 0 R", font));
    do_first(pdf, "BT\n/T 9 Tf\n(A)Tj\nET");
    CHECK(breaks(pdf.bytes(), "A 6.2.2-1"));
    CHECK_FALSE(breaks(pdf.bytes(), "UA 7.1-3"));
}

TEST_CASE("what an annotation looks like is read, and nothing in it has to be tagged", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty()) return;
    SpoilablePdf pdf(good);
    const int look = add_stream(pdf, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>", unknown);
    pdf.replace("/Subtype/Link", fmt::format("/Subtype/Link/AP<</N {} 0 R>>", look));
    CHECK(breaks(pdf.bytes(), "A 6.2.2-1"));
    CHECK_FALSE(breaks(pdf.bytes(), "UA 7.1-3"));
}

TEST_CASE("a font that is no object of its own is judged like others", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty()) return;
    SpoilablePdf pdf(good);
    pdf.replace("<</Font<<", "<</Font<</D<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
                             "/Encoding/WinAnsiEncoding>>");
    do_first(pdf, "BT\n/D 9 Tf\n(A)Tj\nET");
    CHECK(breaks(pdf.bytes(), "A 6.2.11.4.1-1"));
}

TEST_CASE("an inline image is compressed by what PDF/A allows", "[preflight]")
{
    const std::string good = good_pdf();
    if (good.empty()) return;
    for (const char* filter : {"/Crypt", "/Nobodys", "[/AHx/LZW]"}) {
        SpoilablePdf pdf(good);
        do_first(pdf, fmt::format("BI /W 1 /H 1 /IM true /F {} ID 00> EI", filter));
        CHECK(breaks(pdf.bytes(), "A 6.1.10-1"));
    }
    SpoilablePdf pdf(good);
    do_first(pdf, "BI /W 1 /H 1 /IM true /F/AHx ID 00> EI");
    CHECK_FALSE(breaks(pdf.bytes(), "A 6.1.10-1"));
}

TEST_CASE("pages that share one long stream do not hold preflight up", "[preflight]")
{
    std::string content;
    for (int i = 0; i < 10'000; ++i) content += "0 0 1 1 re f\n";
    std::string objects = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n4 0 obj\n";
    objects += fmt::format("<</Length {}>>\nstream\n{}\nendstream\nendobj\n", content.size(), content);
    std::string kids;
    constexpr int pages = 2000; // 260 MB if each were played
    for (int i = 0; i < pages; ++i) {
        kids += fmt::format("{} 0 R ", 10 + i);
        objects += fmt::format("{} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                               "/Resources<<>>>>\nendobj\n",
                               10 + i);
    }
    objects += fmt::format("2 0 obj\n<</Type/Pages/Kids[{}]/Count {}>>\nendobj\n", kids, pages);
    const std::string bytes = "%PDF-1.7\n" + objects + "trailer\n<</Root 1 0 R>>\n%%EOF\n";
    CHECK(breaks(bytes, "SH 7.8.2-1"));
}
