#include "painted/page_boxes.hpp"

#include "painted/dump_mark.hpp"
#include "painted/small_pdf.hpp"
#include "preflight/pdf_file.hpp"
#include "support/catch.hpp"

using namespace stonehand;

namespace
{

PageBoxesRead boxes_of(std::string_view entries)
{
    SmallPdf pdf;
    pdf.page("", "", entries);
    const std::string bytes = pdf.bytes();
    Message why_not;
    const auto file = PdfFile::read(bytes, why_not);
    REQUIRE(file);
    return page_boxes(file->pages().at(0));
}

} // namespace

TEST_CASE("a box that a page does not name is the one that stands for it", "[painted]")
{
    const PageBoxesRead none = boxes_of("");
    CHECK(dump(none.trim) == "0 0 100 100");
    CHECK_FALSE(none.has_trim);
    const PageBoxesRead cropped = boxes_of("/CropBox[90 90 10 10]/TrimBox[20 20 80 80]");
    CHECK(dump(cropped.crop) == "10 10 90 90");
    CHECK(dump(cropped.bleed) == "10 10 90 90");
    CHECK(dump(cropped.trim) == "20 20 80 80");
    CHECK(cropped.has_trim);
}

TEST_CASE("boxes lie in the MediaBox, and are told in points", "[painted]")
{
    CHECK(dump(boxes_of("/BleedBox[-9 5 95 120]").bleed) == "0 5 95 100");
    CHECK(dump(boxes_of("/TrimBox[200 200 300 300]").trim) == "0 0 100 100");
    CHECK(dump(boxes_of("/TrimBox[1 2 3]").trim) == "0 0 100 100");
    const PageBoxesRead large = boxes_of("/UserUnit 2/TrimBox[10 10 90 90]/Rotate -90");
    CHECK(dump(large.media) == "0 0 200 200");
    CHECK(dump(large.trim) == "20 20 180 180");
    CHECK(large.rotate == 270);
}
