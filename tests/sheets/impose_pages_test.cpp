#include "sheets/impose_pages.hpp"

#include <algorithm>

#include "base/overlap.hpp"
#include "layout/sheet_sizes.hpp"
#include "sheets/folded_book.hpp"
#include "sheets/lay_dummy.hpp"
#include "sheets/sample_pages.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

Document book_of(std::size_t pages)
{
    Document document = sample_pages();
    document.pages.resize(pages, document.pages[0]);
    for (std::size_t i = 0; i < pages; ++i) {
        document.pages[i].label = std::to_string(i + 1);
        document.pages[i].marks = {field(15, 20, 70, 100, 0)};
    }
    return document;
}

OutputSettings booklet(std::string name = "booklet")
{
    OutputSettings output;
    output.name = std::move(name);
    output.press.marks = {true, true, true, true, true, true};
    output.imposition.stock.caliper_said = 0.1_mm;
    return output;
}

ImposedBook impose(Document& document, const OutputSettings& output, Report& report,
                   Unbindable unbindable = Unbindable::Error)
{
    return impose_pages(document, output, "FOGRA39", {}, unbindable, report);
}

} // namespace

TEST_CASE("marks stand in no page's bleed, on every sheet of every scheme")
{
    for (const Scheme scheme :
         {Scheme::Saddle, Scheme::Perfect, Scheme::NUp, Scheme::CutAndStack, Scheme::Single})
        for (const unsigned of_sheet : {4u, 8u, 16u}) {
            Document document = book_of(44);
            OutputSettings output = booklet();
            output.imposition.scheme = scheme;
            output.imposition.sheet_pages = of_sheet;
            output.imposition.grind_off = 3_mm;
            output.imposition.columns = 2;
            output.imposition.rows = 3;
            Report report;
            const ImposedBook book = impose(document, output, report);
            REQUIRE(!book.sheets.empty());
            for (const Sheet& sheet : book.sheets) {
                CHECK(sheet.marks.size() > 20);
                for (const Mark& mark : sheet.marks)
                    for (const Placement& placement : sheet.placements)
                        CHECK_FALSE(overlap(std::get<PathMark>(mark.form).box, placement.shown));
            }
        }
}

TEST_CASE("the record counts what was laid")
{
    Document document = book_of(42);
    Report report;
    const BindingRecord record = impose(document, booklet(), report).record;
    CHECK(record.pages == 42);
    CHECK(record.blanks == 2);
    CHECK(record.sheets == 11);
    CHECK(record.sides == 22);
    CHECK(record.creep == 1_mm);
    CHECK(record.thickness == 2.2_mm);
    CHECK(report.diagnostics().empty());
}

TEST_CASE("a cover apart is the outer four pages, and the block is what lies between")
{
    Document document = book_of(42);
    OutputSettings output = booklet();
    output.imposition.cover = CoverPages::Apart;
    Report report;
    const ImposedBook block = impose(document, output, report);
    CHECK(block.record.pages == 38);
    CHECK(block.record.blanks == 2);
    CHECK(document.pages.size() == 38);
    CHECK(document.pages.front().label == "3");
    CHECK(document.pages.back().label == "40");
    document = book_of(42);
    output.name = "cover";
    const ImposedBook cover = impose(document, output, report);
    REQUIRE(cover.sheets.size() == 2);
    REQUIRE(cover.sheets[0].placements.size() == 2);
    const auto shown = [&](std::size_t sheet, std::size_t place) {
        return document.pages[cover.sheets[sheet].placements.at(place).page].label;
    };
    CHECK(shown(0, 0) == "42");
    CHECK(shown(0, 1) == "1");
    CHECK(shown(1, 0) == "2");
    CHECK(shown(1, 1) == "41");
    CHECK(cover.record.pages == 4);
    document = book_of(7);
    const ImposedBook odd = impose(document, output, report);
    CHECK(odd.record.pages == 3);
    CHECK(odd.record.blanks == 1);
}

TEST_CASE("a spine is as wide as its leaves, for three papers and four numbers of pages")
{
    // Leaves times grammage times bulk in micrometres: by hand, fact sheet print-production, 1.5.
    struct Row {
        double grammage, bulk;
        std::size_t pages;
        Length spine;
    };
    const Row rows[] = {
        {90, 1.25, 100, 5.4_mm},  {90, 1.25, 132, 7.2_mm},   {90, 1.25, 196, 10.8_mm},
        {90, 1.25, 388, 21.6_mm}, {115, .8, 100, 4.416_mm},  {115, .8, 132, 5.888_mm},
        {115, .8, 196, 8.832_mm}, {115, .8, 388, 17.664_mm}, {170, 1, 100, 8.16_mm},
        {170, 1, 132, 10.88_mm},  {170, 1, 196, 16.32_mm},   {170, 1, 388, 32.64_mm},
    };
    for (const Row& row : rows) {
        Document document = book_of(row.pages);
        OutputSettings output = booklet("cover");
        output.imposition.scheme = Scheme::Perfect;
        output.imposition.signature = 4;
        output.imposition.stock = {row.grammage, row.bulk, {}};
        Report report;
        const ImposedBook cover = impose(document, output, report);
        CAPTURE(row.grammage, row.pages);
        CHECK(cover.record.thickness == row.spine);
        REQUIRE(!cover.sheets.empty());
        const Sheet& outside = cover.sheets[0];
        CHECK(outside.trim.size == Size{200_mm + row.spine, 150_mm});
        CHECK(outside.folds.upright ==
              std::vector{outside.trim.at.x + 100_mm, outside.trim.at.x + 100_mm + row.spine});
        output.imposition.spine_counts_cover = true;
        output.imposition.cover_stock = {250, 1.1, {}};
        document = book_of(row.pages);
        CHECK(impose(document, output, report).record.thickness == row.spine + 0.55_mm);
    }
}

TEST_CASE("flaps lie beyond the pages, and a book bound at the right has its front at the left")
{
    Document document = book_of(40);
    document.binding = Binding::Right;
    OutputSettings output = booklet("cover");
    output.imposition.scheme = Scheme::Perfect;
    output.imposition.signature = 4;
    output.imposition.flaps = 80_mm;
    Report report;
    const Sheet outside = impose(document, output, report).sheets.at(0);
    CHECK(outside.trim.size.width == 80_mm + 100_mm + 1.8_mm + 100_mm + 80_mm);
    REQUIRE(outside.placements.size() == 2);
    CHECK(outside.placements[0].page == 0);
    CHECK(outside.placements[0].trim.at.x == outside.trim.at.x + 80_mm);
    CHECK(outside.folds.upright.size() == 4);
}

TEST_CASE("the inside of a cover is turned as the backs of its block are")
{
    OutputSettings output = booklet("cover");
    Report report;
    Document document = book_of(40);
    const Placement upright = impose(document, output, report).sheets.at(1).placements.at(0);
    output.imposition.flip_edge = FlipEdge::Long; // of a level sheet: its level axis
    document = book_of(40);
    const ImposedBook cover = impose(document, output, report);
    const Placement turned = cover.sheets.at(1).placements.at(0);
    CHECK(turned.turn == Turn::Half);
    CHECK(turned.trim.at.x == cover.sheets[1].size.width - upright.trim.right());
    CHECK(cover.sheets[0].placements.at(0).turn == Turn::None);
}

TEST_CASE("what stands on a spine is left out where it would touch the folds, and told; its colour stays")
{
    for (const std::size_t pages : {400u, 60u}) {
        Document document = book_of(pages);
        document.pages.push_back(document.pages[0]);
        Page& spine = document.pages.back();
        spine.master = "spine";
        spine.trim.width = 60_mm;
        spine.marks = {field(0, 0, 60, 150, 1)};
        PictureMark picture;
        picture.box = {{27_mm, 20_mm}, {6_mm, 30_mm}};
        spine.marks.push_back({picture, {}, {}});
        OutputSettings output = booklet("cover");
        output.imposition.scheme = Scheme::Perfect;
        Report report;
        const ImposedBook cover = impose(document, output, report);
        const bool fits = pages == 400;
        CHECK(document.pages.back().marks.size() == (fits ? 2 : 1));
        CHECK(report.diagnostics().size() == (fits ? 0 : 1));
        const auto placed =
            std::find_if(cover.sheets[0].placements.begin(), cover.sheets[0].placements.end(),
                         [&](const Placement& one) { return document.pages[one.page].master == "spine"; });
        REQUIRE(placed != cover.sheets[0].placements.end());
        CHECK(placed->shown.size.width == cover.record.thickness);
    }
}

TEST_CASE("what cannot be bound is told at the output, and there are no sheets")
{
    Report report;
    Document mixed = book_of(8);
    mixed.pages[5].trim.width = 90_mm;
    CHECK(impose(mixed, booklet(), report).sheets.empty());

    Document large = book_of(8);
    OutputSettings small = booklet();
    small.imposition.sheet = *find_sheet_size("A5");
    small.imposition.sheet_name = "A5";
    CHECK(impose(large, small, report).sheets.empty());

    Document thick = book_of(400);
    OutputSettings board = booklet();
    board.imposition.stock.caliper_said = 0.4_mm;
    CHECK(impose(thick, board, report).sheets.empty());

    Document thin = book_of(3);
    OutputSettings cover = booklet("cover");
    CHECK(impose(thin, cover, report).sheets.empty());
    std::vector<Code> codes;
    for (const Diagnostic& diagnostic : report.diagnostics()) codes.push_back(diagnostic.code);
    CHECK(codes ==
          std::vector<Code>{"mixed-page-sizes", "sheet-too-small", "creep-beyond-margin", "nothing-to-bind"});
}

TEST_CASE("a page may creep as far as its own inner margin, on the side where its spine is")
{
    // Five leaves deep in twenty, the pages move by 4 · 0.4 mm at most; those outside move less.
    const auto faults = [](std::size_t page, double left, double right, BlankPlace blanks,
                           std::size_t pages) {
        Document document = book_of(pages);
        document.pages[page].marks = {field(left, 20, 100 - left - right, 100, 0)};
        OutputSettings output = booklet();
        output.imposition.stock.caliper_said = 0.4_mm;
        output.imposition.blanks = blanks;
        Report report;
        const bool laid = !impose(document, output, report).sheets.empty();
        CHECK(laid == report.diagnostics().empty());
        return report.diagnostics().size();
    };
    CHECK(faults(8, 1, 15, BlankPlace::End, 20) == 1); // a right-hand page, four sheets deep
    CHECK(faults(8, 15, 1, BlankPlace::End, 20) == 0);
    CHECK(faults(9, 15, 1, BlankPlace::End, 20) == 1);
    CHECK(faults(0, 1, 15, BlankPlace::End, 20) == 0); // the outermost does not move
    CHECK(faults(2, .3, 15, BlankPlace::End, 20) == 1);
    // The last page stays outermost behind a blank, and a left-hand one.
    CHECK(faults(18, 1, 15, BlankPlace::BeforeLast, 19) == 0);
}

TEST_CASE("leaves that would be a sixth narrower are told, not laid")
{
    Document document = book_of(400);
    OutputSettings output = booklet();
    output.imposition.creep = Creep::Scale;
    output.imposition.stock.caliper_said = 0.2_mm;
    Report report;
    CHECK(impose(document, output, report).sheets.empty());
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("creep-beyond-margin"));
}

TEST_CASE("a block that its binding does not suit, and marks that have no room, are warned of")
{
    Report report;
    Document thick = book_of(120);
    impose(thick, booklet(), report);
    Document thin = book_of(20);
    OutputSettings glued = booklet();
    glued.imposition.scheme = Scheme::Perfect;
    impose(thin, glued, report);
    Document tight = book_of(8);
    OutputSettings small = booklet();
    small.imposition.sheet = {206_mm, 156_mm};
    small.imposition.sheet_name = "206x156mm";
    impose(tight, small, report);
    std::vector<Code> codes;
    for (const Diagnostic& diagnostic : report.diagnostics()) codes.push_back(diagnostic.code);
    // The glued book has no milled back for its collation marks either.
    CHECK(codes == std::vector<Code>{"binding-unfit", "marks-off-sheet", "binding-unfit", "marks-off-sheet"});
    CHECK_FALSE(report.has_errors());
}

TEST_CASE("the folding dummy folds as the book does, and shows nothing but places and arrows")
{
    for (const Scheme scheme : {Scheme::Saddle, Scheme::Perfect})
        for (const std::size_t pages : {1u, 13u, 64u}) {
            Imposition imposition;
            imposition.scheme = scheme;
            const PageFormat page{{100_mm, 150_mm}, 3_mm};
            const SheetPlan plan = plan_sheets(imposition, Binding::Left, pages);
            const FoldingDummy dummy = lay_dummy(plan, page, imposition, {});
            CHECK(dummy.document.pages.size() == plan.pages.size());
            const auto faces = fold_book(dummy.sheets, imposition, Binding::Left);
            REQUIRE(faces.size() == plan.pages.size());
            for (std::size_t i = 0; i < faces.size(); ++i) {
                CHECK(faces[i].page == i);
                CHECK(faces[i].turn == Turn::None);
            }
            for (const Sheet& sheet : dummy.sheets) {
                CHECK(std::min(sheet.size.width, sheet.size.height) == 210_mm);
                CHECK(sheet.trim.at.x >= 10_mm);
                CHECK(sheet.trim.at.y >= 10_mm);
            }
        }
}

TEST_CASE("a book that was not asked for by name, and cannot be bound, is left out with a warning")
{
    Document mixed = book_of(8);
    mixed.pages[5].trim.width = 90_mm;
    Report report;
    CHECK(impose(mixed, booklet(), report, Unbindable::LeftOut).sheets.empty());
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == Code("not-bound"));
    CHECK_FALSE(report.has_errors());
}

TEST_CASE("left to its thickness, a book is stitched up to 5 mm and glued beyond")
{
    for (const std::size_t pages : {100u, 104u}) {
        Document document = book_of(pages);
        OutputSettings output = booklet();
        output.press.marks = {};
        output.imposition.by_thickness = true;
        Report report;
        const BindingRecord record = impose(document, output, report).record;
        CHECK(record.imposition.scheme == (pages == 100 ? Scheme::Saddle : Scheme::Perfect));
        CHECK(report.diagnostics().empty());
    }
}
