#include "changes/compared.hpp"

using namespace stonehand;

namespace
{

std::string seen(std::string_view content, std::string_view resources = made_font,
                 std::string_view entries = {})
{
    SmallPdf pdf;
    pdf.page(content, resources, entries);
    return dump(seen_in(pdf.bytes()));
}

} // namespace

TEST_CASE("signs are put together to words, with their place, face, size and colour", "[changes]")
{
    CHECK(seen("BT 1 0 0 rg /F 10 Tf 10 50 Td (two words)Tj ET") ==
          "page 1 100 × 100\n"
          "  word “two” Courier 10 #FF0000 [10 48 28 58]\n"
          "  word “words” Courier 10 #FF0000 [34 48 64 58]\n");
    // A sign that is raised goes on with the word; one in the next line does not.
    CHECK(seen("BT /F 10 Tf 10 50 Td (a)Tj 3 Ts /F 6 Tf (1)Tj 0 Ts /F 10 Tf 0 -12 Td (b)Tj ET") ==
          "page 1 100 × 100\n"
          "  word “a1” Courier 10 K100 [10 48 19.6 58]\n"
          "  word “b” Courier 10 K100 [10 36 16 46]\n");
}

TEST_CASE("places are measured from the corner of the trim, and what lies outside is not seen", "[changes]")
{
    CHECK(seen("BT /F 10 Tf 30 50 Td (in)Tj ET BT /F 10 Tf 2 2 Td (slug)Tj ET 0 0 100 30 re f", made_font,
               "/TrimBox[20 20 90 90]") == "page 1 70 × 70\n"
                                           "  word “in” Courier 10 K100 [10 28 22 38]\n"
                                           "  shape K100 [0 0 70 10]\n");
}

TEST_CASE("what signs say is what ActualText says of them, once", "[changes]")
{
    CHECK(seen("/Span<</ActualText<FEFF0066006C>>>BDC BT /F 10 Tf 10 50 Td (xy)Tj ET EMC") ==
          "page 1 100 × 100\n  word “fl” Courier 10 K100 [10 48 22 58]\n");
}

TEST_CASE("a word that the end of a line hyphenates is one word", "[changes]")
{
    CHECK(seen("BT /F 10 Tf 10 50 Td (ex)Tj ET /Span<</ActualText<FEFF00AD>>>BDC BT /F 10 Tf 22 50 Td (-)Tj "
               "ET EMC "
               "BT /F 10 Tf 10 38 Td (ample)Tj ET") ==
          "page 1 100 × 100\n  word “example” Courier 10 K100 [10 48 28 58] [10 36 40 46]\n");
}

TEST_CASE("folios and running heads are told from the text", "[changes]")
{
    CHECK(seen("/Artifact<</Type/Pagination>>BDC BT /F 10 Tf 10 4 Td (7)Tj ET EMC "
               "BT /F 10 Tf 10 50 Td (7)Tj ET") == "page 1 100 × 100\n"
                                                   "  furniture “7” Courier 10 K100 [10 2 16 12]\n"
                                                   "  word “7” Courier 10 K100 [10 48 16 58]\n");
}

TEST_CASE("the only line of two pages is no running head", "[changes]")
{
    const MadePage page{{"Notes"}};
    CHECK(dump(seen_in(made_pdf({page, page}))).find("furniture") == std::string::npos);
    CHECK(dump(seen_in(made_pdf({page, page, page}))).find("furniture") != std::string::npos);
}

TEST_CASE("inks are named, and light by its value", "[changes]")
{
    CHECK(seen("0.1 0.92 1 0.1 k 10 10 5 5 re f 0 0 0 0 k 10 20 5 5 re f 0.5 g 10 30 5 5 re f") ==
          "page 1 100 × 100\n"
          "  shape C10 M92 Y100 K10 [10 10 15 15]\n"
          "  shape K0 [10 20 15 25]\n"
          "  shape K50 [10 30 15 35]\n");
}

TEST_CASE("paths in an object of their own are a drawing, but not where text stands among them", "[changes]")
{
    SmallPdf pdf;
    const int drawing =
        pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]", "10 10 5 5 re f 20 20 5 5 re f");
    const int part = pdf.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]",
                                    "BT /F 10 Tf 50 50 Td (a)Tj ET 60 60 5 5 re f");
    pdf.page("/D Do /P Do", fmt::format("{}/XObject<</D {} 0 R/P {} 0 R>>", made_font, drawing, part));
    CHECK(dump(seen_in(pdf.bytes())) == "page 1 100 × 100\n"
                                        "  word “a” Courier 10 K100 [50 48 56 58]\n"
                                        "  picture [10 10 25 25]\n"
                                        "  shape K100 [60 60 65 65]\n");
}

TEST_CASE("pages have the labels that readers show", "[changes]")
{
    SmallPdf pdf;
    for (int i = 0; i < 5; ++i) pdf.page("");
    pdf.catalog("/PageLabels<</Nums[0<</S/r>>2<</S/D/St 9/P(A-)>>4<<>>]>>");
    std::string labels;
    for (const SeenPage& page : seen_in(pdf.bytes()).pages) labels += page.label + ",";
    CHECK(labels == "i,ii,A-9,A-10,,");
}

TEST_CASE("the same is seen on one thread and on many", "[changes]")
{
    std::vector<MadePage> pages;
    for (int i = 0; i < 40; ++i)
        pages.push_back({{fmt::format("page {}", i)}, fmt::format("0.{} g 1 1 5 5 re f", i % 10)});
    const std::string pdf = made_pdf(pages);
    CHECK(dump(seen_in(pdf, 1)) == dump(seen_in(pdf, 8)));
}

TEST_CASE("what is no PDF is told, and nothing is seen", "[changes]")
{
    CHECK(std::holds_alternative<Message>(see_pages("no PDF")));
}
