#include "imposed/imposed_file.hpp"
#include "painted/small_pdf.hpp"

#include <fmt/format.h>

using namespace stonehand;

namespace
{

int add_page(SmallPdf& pdf, const std::string& entries)
{
    return pdf.add("<</Type/Page/Parent 2 0 R" + entries + ">>");
}

/// The boxes that a file of two pages paints on the front of its one sheet: the second page's, the first's.
std::vector<PlaneBox> painted_by(const SmallPdf& pdf)
{
    return imposed(pdf.bytes(), plain_booklet()).painted_on(0);
}

const PlaneBox left_field{20, 30, 30, 40}, right_field{120, 30, 130, 40};

} // namespace

TEST_CASE("what a page lacks it inherits, and what it inherits stands once in the imposed file")
{
    SmallPdf pdf;
    pdf.inherited("/MediaBox[0 0 150 100]/Rotate 90/Resources<</ExtGState<</Gs<</LW 7>>>>>>");
    const int content = pdf.add_stream("", "/Gs gs 110 20 10 10 re f"),
              other = pdf.add_stream("", "110 20 10 10 re f");
    for (const int stream : {content, other})
        pdf.page_object(add_page(pdf, fmt::format("/Contents {} 0 R", stream)));
    const ImposedFile sheets = imposed(pdf.bytes(), plain_booklet());
    const auto painted = sheets.painted_on(0);
    REQUIRE(painted.size() == 2);
    CHECK(is_about(painted[0], left_field));
    CHECK(is_about(painted[1], right_field));
    const PdfObject resources = sheets.form(0, 1)["Resources"];
    CHECK(resources["ExtGState"]["Gs"]["LW"].integer() == 7);
    CHECK(resources.number_of_object() != 0);
    CHECK(resources.number_of_object() == sheets.form(0, 2)["Resources"].number_of_object());
}

TEST_CASE("everything may be an object of its own")
{
    SmallPdf pdf;
    const auto refer = [](int number) { return fmt::format("{} 0 R", number); };
    const int width = pdf.add("100"), height = pdf.add("150"), unit = pdf.add("1"), turn = pdf.add("0");
    const int box = pdf.add(fmt::format("[0 0 {} {}]", refer(width), refer(height)));
    const int length = pdf.add("16"), resources = pdf.add("<<>>");
    const int content =
        pdf.add(fmt::format("<</Length {}>>\nstream\n20 30 10 10 re f\nendstream", refer(length)));
    const int contents = pdf.add(fmt::format("[{}]", refer(content)));
    for (int page = 0; page < 2; ++page)
        pdf.page_object(add_page(
            pdf, fmt::format("/MediaBox {}/UserUnit {}/Rotate {}/Contents {}/Resources {}", refer(box),
                             refer(unit), refer(turn), refer(contents), refer(resources))));
    const auto painted = painted_by(pdf);
    REQUIRE(painted.size() == 2);
    CHECK(is_about(painted[0], left_field));
    CHECK(is_about(painted[1], right_field));
}

TEST_CASE("content in parts is one content, and its parts end between tokens")
{
    SmallPdf pdf;
    const int first = pdf.add_stream("", "q 20 30"), nothing = pdf.add("null");
    const int second = pdf.add_stream("/Filter/ASCIIHexDecode", "31302031302072652066>"); // `10 10 re f`
    const int third = pdf.add_stream("", "Q");
    const std::string parts =
        fmt::format("/Contents[{} 0 R {} 0 R (no stream) {} 0 R {} 0 R]", first, nothing, second, third);
    for (int page = 0; page < 2; ++page) pdf.page_object(add_page(pdf, "/MediaBox[0 0 100 150]" + parts));
    const auto painted = painted_by(pdf);
    REQUIRE(painted.size() == 2);
    CHECK(is_about(painted[0], left_field));
}

TEST_CASE("a page without content, or with what is none, is an empty place")
{
    for (const char* contents : {"", "/Contents null", "/Contents[]", "/Contents 12", "/Contents[<<>>]"}) {
        SmallPdf pdf;
        pdf.page("20 30 10 10 re f", {}, "/MediaBox[0 0 100 150]");
        pdf.page_object(add_page(pdf, std::string("/MediaBox[0 0 100 150]") + contents));
        const auto painted = painted_by(pdf);
        CAPTURE(contents);
        REQUIRE(painted.size() == 1);
        CHECK(is_about(painted[0], right_field));
    }
}

TEST_CASE("a page without resources paints what needs none")
{
    SmallPdf pdf;
    const int content = pdf.add_stream("", "20 30 10 10 re f");
    for (const char* resources : {"", "/Resources 3 0 R", "/Resources(none)"})
        pdf.page_object(
            add_page(pdf, fmt::format("/MediaBox[0 0 100 150]/Contents {} 0 R{}", content, resources)));
    const ImposedFile sheets = imposed(pdf.bytes(), plain_booklet());
    CHECK(sheets.painted_on(0).size() == 2); // the last and the first: the blank stands before the last
    CHECK(sheets.form(0, 1)["Resources"].is_dictionary());
}

TEST_CASE("pages that paint the same are one form, those that share only their content are not")
{
    SmallPdf pdf;
    const int content = pdf.add_stream("", "/Im Do"), image = pdf.add("<<>>");
    for (int page = 0; page < 4; ++page)
        pdf.page_object(
            add_page(pdf, fmt::format("/MediaBox[0 0 100 150]/Contents {} 0 R/Resources<</XObject<</Im{} {} "
                                      "0 R>>>>",
                                      content, page < 2 ? "" : "Other", image)));
    const ImposedFile sheets = imposed(pdf.bytes(), plain_booklet());
    const auto number = [&](std::size_t sheet, int page) {
        return sheets.form(sheet, page).number_of_object();
    };
    CHECK(number(0, 1) == number(1, 2));
    CHECK(number(0, 4) == number(1, 3));
    CHECK(number(0, 1) != number(0, 4));
}

TEST_CASE("streams stay as they were compressed")
{
    SmallPdf pdf;
    const std::string hex = "32302033302031302031302072652066>";
    const int content = pdf.add_stream("/Filter/ASCIIHexDecode/Type/Nonsense", hex);
    pdf.page_object(add_page(pdf, fmt::format("/MediaBox[0 0 100 150]/Contents {} 0 R", content)));
    const ImposedFile sheets = imposed(pdf.bytes(), plain_booklet());
    CHECK(sheets.form(0, 1).undecoded() == hex);
    CHECK(sheets.form(0, 1)["Type"].is_null());
    CHECK(sheets.form(0, 1)["Subtype"].is("Form"));
}

TEST_CASE("a page's transparency group is its form's, isolated; a sheet blends as all its pages do")
{
    const std::string group = "/Group<</S/Transparency/CS/DeviceCMYK>>";
    SmallPdf pdf;
    pdf.page("0 0 9 9 re f", {}, "/MediaBox[0 0 100 150]" + group);
    pdf.page("0 0 9 9 re f", {}, "/MediaBox[0 0 100 150]" + group);
    pdf.page("0 0 9 9 re f", {}, "/MediaBox[0 0 100 150]"); // nothing on it is transparent
    pdf.page("/Half gs 0 0 9 9 re f", "/ExtGState<</Half<</ca .5>>>>", "/MediaBox[0 0 100 150]");
    const ImposedFile sheets = imposed(pdf.bytes(), plain_booklet());
    const PdfObject first = sheets.form(0, 1)["Group"];
    CHECK(first["CS"].is("DeviceCMYK"));
    CHECK(first["I"].boolean() == true);
    CHECK(sheets.form(0, 4)["Group"].is_null());
    CHECK(sheets.file->pages()[0]["Group"].is_null()); // pages 4 and 1
    CHECK(sheets.file->pages()[1]["Group"]["CS"].is("DeviceCMYK"));
}

TEST_CASE("the same bytes are imposed to the same bytes")
{
    SmallPdf pdf;
    for (int page = 0; page < 9; ++page)
        pdf.page(fmt::format("{} 30 10 10 re f", page), {}, "/MediaBox[0 0 100 150]");
    CHECK(imposed(pdf.bytes(), {}).bytes == imposed(pdf.bytes(), {}).bytes);
}

TEST_CASE("thousands of sheets hang on a tree of which no node has many")
{
    SmallPdf pdf;
    for (int page = 0; page < 2000; ++page) pdf.page("0 0 1 1 re f", {}, "/MediaBox[0 0 100 150]");
    ImposeOrder order = plain_booklet();
    order.imposition.scheme = Scheme::NUp;
    order.imposition.sides = 1;
    order.imposition.columns = order.imposition.rows = 1;
    const ImposedFile sheets = imposed(pdf.bytes(), order);
    CHECK(sheets.file->pages().size() == 2000);
    const PdfObject kids = sheets.file->catalog()["Pages"]["Kids"];
    CHECK(kids.size() == 8);
    CHECK(kids[0]["Kids"].size() == 250);
}
