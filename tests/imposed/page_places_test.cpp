#include "imposed/imposed_file.hpp"
#include "painted/small_pdf.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

/// A page that is seen as 100 × 150 pt, with a field of 10 × 10 pt that is seen 20 pt from its left edge and
/// 30 pt from its foot.
struct SeenPage {
    std::string name, content, entries;
};

const SeenPage seen_pages[] = {
    {"upright", "20 30 10 10 re f", "/MediaBox[0 0 100 150]"},
    {"shifted below zero", "-80 -970 10 10 re f", "/MediaBox[-100 -1000 0 -850]"},
    {"corners the other way", "20 30 10 10 re f", "/MediaBox[100 150 0 0]"},
    {"turned by 90", "110 20 10 10 re f", "/MediaBox[0 0 150 100]/Rotate 90"},
    {"turned by -90", "30 70 10 10 re f", "/MediaBox[0 0 150 100]/Rotate -90"},
    {"turned by 180", "70 110 10 10 re f", "/MediaBox[0 0 100 150]/Rotate 180"},
    {"turned by 450, shifted", "117 27 10 10 re f", "/MediaBox[7 7 157 107]/Rotate 450"},
    {"turned askew", "20 30 10 10 re f", "/MediaBox[0 0 100 150]/Rotate 45"},
    {"cropped", "70 90 10 10 re f", "/MediaBox[0 0 300 400]/CropBox[50 60 150 210]"},
    {"trimmed within a crop", "70 90 10 10 re f",
     "/MediaBox[0 0 300 400]/CropBox[40 50 160 220]/TrimBox[50 60 150 210]"},
    {"cropped beyond its medium", "20 30 10 10 re f", "/MediaBox[0 0 100 150]/CropBox[-50 -50 150 200]"},
    {"trimmed outside its medium", "20 30 10 10 re f", "/MediaBox[0 0 100 150]/TrimBox[500 500 600 650]"},
    {"trimmed by no rectangle", "20 30 10 10 re f", "/MediaBox[0 0 100 150]/TrimBox[1 2 (3)]"},
    {"art that cuts nothing", "20 30 10 10 re f", "/MediaBox[0 0 100 150]/ArtBox[20 20 40 40]"},
    {"of half units", "40 60 20 20 re f", "/MediaBox[0 0 200 300]/UserUnit 0.5"},
    {"of large units, turned", "11 2 1 1 re f", "/MediaBox[0 0 15 10]/UserUnit 10/Rotate 90"},
    {"a little smaller", "19.8 29.9 10 10 re f", "/MediaBox[0 0 99.6 149.8]"},
};

PlaneBox field_at(double left, double bottom)
{
    return {left + 20, bottom + 30, left + 30, bottom + 40};
}

} // namespace

TEST_CASE("whatever its boxes, a page stands on its sheet as it is seen, unscaled")
{
    for (const SeenPage& page : seen_pages) {
        CAPTURE(page.name);
        SmallPdf pdf;
        pdf.page("20 30 10 10 re f", {}, "/MediaBox[0 0 100 150]").page(page.content, {}, page.entries);
        const ImposedFile sheets = imposed(pdf.bytes(), plain_booklet());
        // Two of four: the front has the second at its left, the first at its right.
        REQUIRE(sheets.record.sides == 2);
        const auto painted = sheets.painted_on(0);
        REQUIRE(painted.size() == 2);
        CHECK(is_about(painted[0], field_at(0, 0)));
        CHECK(is_about(painted[1], field_at(100, 0)));
        CHECK(sheets.painted_on(1).empty());
    }
}

TEST_CASE("pages of a folded sheet stand on their heads where the fold asks for it, moved by the creep")
{
    SmallPdf pdf;
    for (int page = 0; page < 8; ++page) pdf.page("20 30 10 10 re f", {}, "/MediaBox[0 0 100 150]");
    ImposeOrder order;
    order.imposition.sheet_pages = 8;
    order.imposition.stock = {100, 1, 1_pt};
    const ImposedFile sheets = imposed(pdf.bytes(), order);
    REQUIRE(sheets.record.sheets == 1);
    CHECK(sheets.record.creep == 1_pt);
    // 5v 4v above 8^ 1^ (fact sheet print-production, 1.2); the inner leaves are one deep.
    const auto painted = sheets.painted_on(0);
    REQUIRE(painted.size() == 4);
    CHECK(is_about(painted[0], {100 - 30 + 1, 300 - 40, 100 - 20 + 1, 300 - 30}));
    CHECK(is_about(painted[1], {200 - 30 - 1, 300 - 40, 200 - 20 - 1, 300 - 30}));
    CHECK(is_about(painted[2], field_at(0, 0)));
    CHECK(is_about(painted[3], field_at(100, 0)));
}

TEST_CASE("what runs over the trim is shown as far as the bleed, and not into the next page")
{
    // 10 pt wider than its trim at each side, with a bleed of 5 pt but at its right.
    const std::string entries = "/MediaBox[0 0 120 170]/TrimBox[10 10 110 160]/BleedBox[5 5 110 165]";
    SmallPdf pdf;
    for (int page = 0; page < 4; ++page) pdf.page("0 0 120 170 re f", {}, entries);
    const ImposedFile sheets = imposed(pdf.bytes(), plain_booklet());
    CHECK(sheets.record.bleed == 5_pt);
    CHECK(is_about(sheets.box(0, "MediaBox"), {0, 0, 210, 160}));
    CHECK(is_about(sheets.box(0, "CropBox"), {0, 0, 210, 160}));
    CHECK(is_about(sheets.box(0, "BleedBox"), {0, 0, 210, 160}));
    CHECK(is_about(sheets.box(0, "TrimBox"), {5, 5, 205, 155}));
    const auto painted = sheets.painted_on(0);
    REQUIRE(painted.size() == 2);
    CHECK(is_about(painted[0], {0, 0, 105, 160}));   // at the fold it ends
    CHECK(is_about(painted[1], {105, 0, 205, 160})); // at its right it has no bleed

    ImposeOrder said = plain_booklet();
    said.bleed = 8_pt;
    const ImposedFile wider = imposed(pdf.bytes(), said);
    CHECK(wider.record.bleed == 8_pt);
    CHECK(is_about(wider.painted_on(0).at(0), {3, 3, 108, 163})); // its boxes end at 5 pt
}

TEST_CASE("a bleed that is said shows what lies outside the trim of pages that have no box for it")
{
    SmallPdf pdf;
    for (int page = 0; page < 2; ++page)
        pdf.page("0 0 120 170 re f", {}, "/MediaBox[0 0 120 170]/CropBox[10 10 110 160]");
    CHECK(imposed(pdf.bytes(), plain_booklet()).record.bleed == 0_pt);
    ImposeOrder order = plain_booklet();
    order.bleed = 4_pt;
    const ImposedFile sheets = imposed(pdf.bytes(), order);
    CHECK(is_about(sheets.painted_on(0).at(0), {0, 0, 104, 158}));
    order.bleed = 12_pt; // more than there is
    CHECK(is_about(imposed(pdf.bytes(), order).painted_on(0).at(0), {2, 2, 112, 172}));
}

TEST_CASE("pages a little off a size with a name are that size, and fit its sheets")
{
    SmallPdf pdf;
    for (int page = 0; page < 2; ++page) pdf.page("0 0 595 842 re f", {}, "/MediaBox[0 0 595 842]");
    ImposeOrder order = plain_booklet();
    order.imposition.sheet_name = "A3";
    order.imposition.sheet = {297_mm, 420_mm};
    const ImposedFile sheets = imposed(pdf.bytes(), order);
    CHECK(sheets.record.page == Size{210_mm, 297_mm});
    CHECK(sheets.record.paper == Size{420_mm, 297_mm});
    const double media_height = sheets.box(0, "MediaBox").height();
    CHECK(sheets.box(0, "TrimBox").height() == Approx(media_height));
}
