#include "sheets/lay_sheets.hpp"

#include <algorithm>

#include "base/overlap.hpp"
#include "layout/sheet_sizes.hpp"
#include "sheets/creep.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

constexpr PageFormat a5{{148_mm, 210_mm}, 3_mm};

Imposition on_sra3(Scheme scheme = Scheme::Saddle)
{
    Imposition imposition;
    imposition.scheme = scheme;
    imposition.sheet = *find_sheet_size("SRA3");
    imposition.sheet_name = "SRA3";
    imposition.stock.caliper_said = 0.1_mm;
    return imposition;
}

std::vector<Sheet> lay(const Imposition& imposition, std::size_t pages, Binding binding = Binding::Left)
{
    return lay_sheets(plan_sheets(imposition, binding, pages), a5, imposition, {});
}

const Placement& page_of(const std::vector<Sheet>& sheets, std::size_t page)
{
    for (const Sheet& sheet : sheets)
        for (const Placement& placement : sheet.placements)
            if (placement.page == page) return placement;
    throw std::out_of_range("no such page");
}

} // namespace

TEST_CASE("a spread stands in the middle of its sheet, and bleed ends at the fold")
{
    const auto sheets = lay(on_sra3(), 8);
    REQUIRE(sheets.size() == 4);
    CHECK(sheets[0].size == Size{450_mm, 320_mm});
    CHECK(sheets[0].trim == Rect{{77_mm, 55_mm}, {296_mm, 210_mm}});
    CHECK(page_of(sheets, 0).trim == Rect{{225_mm, 55_mm}, {148_mm, 210_mm}});
    CHECK(page_of(sheets, 0).shown == Rect{{225_mm, 52_mm}, {151_mm, 216_mm}});
    CHECK(page_of(sheets, 7).shown == Rect{{74_mm, 52_mm}, {151_mm, 216_mm}});
    CHECK(sheets[0].folds.upright == std::vector{225_mm});
    CHECK(sheets[0].cuts.upright == std::vector{77_mm, 373_mm});
}

TEST_CASE("creep grows sheet by sheet from nothing, and moves both pages of a sheet to the fold (1.4)")
{
    Imposition imposition = on_sra3();
    imposition.tightness = 1.2;
    const auto sheets = lay(imposition, 64);
    for (std::size_t k = 0; k < 16; ++k) {
        const Length creep = creep_at(imposition, static_cast<unsigned>(k));
        CHECK(creep == Length::units(static_cast<std::int64_t>(k) * 4320)); // 0.1 mm · 1.2
        CHECK(page_of(sheets, 2 * k).trim.at.x == 225_mm - creep);
        CHECK(page_of(sheets, 63 - 2 * k).trim.at.x == 77_mm + creep);
        CHECK(page_of(sheets, 2 * k + 1).trim.at.x == 77_mm + creep);
        CHECK(page_of(sheets, 2 * k).shown.at.x == 225_mm); // nothing crosses the fold
        CHECK(sheets[2 * k].trim == sheets[0].trim);        // inner leaves are cut with the outer ones
    }
}

TEST_CASE("creep by scale keeps the whole page: its spine stays, its fore-edge comes in")
{
    Imposition imposition = on_sra3();
    imposition.creep = Creep::Scale;
    const auto sheets = lay(imposition, 16);
    const Length creep = creep_at(imposition, 3);
    CHECK(page_of(sheets, 6).trim == Rect{{225_mm, 55_mm}, {148_mm - creep, 210_mm}});
    CHECK(page_of(sheets, 7).trim == Rect{{77_mm + creep, 55_mm}, {148_mm - creep, 210_mm}});
    imposition.creep = Creep::None;
    CHECK(page_of(lay(imposition, 16), 6).trim.at.x == 225_mm);
}

TEST_CASE("in signatures creep begins again with each")
{
    Imposition imposition = on_sra3(Scheme::Perfect);
    imposition.sheet = {};
    imposition.signature = 8;
    const SheetPlan plan = plan_sheets(imposition, Binding::Left, 32);
    REQUIRE(plan.sheets.size() == 4);
    for (const PlannedSheet& sheet : plan.sheets)
        for (const PageCell& cell : sheet.front) CHECK(cell.depth == (cell.position % 8 / 2 + 1) / 2 % 2);
}

TEST_CASE("the last signature has half as many pages where those suffice (1.2)")
{
    Imposition imposition = on_sra3(Scheme::Perfect);
    imposition.signature = 16;
    CHECK(plan_sheets(imposition, Binding::Left, 40).pages.size() == 40);
    CHECK(plan_sheets(imposition, Binding::Left, 41).pages.size() == 48);
    CHECK(plan_sheets(imposition, Binding::Left, 33).pages.size() == 40);
}

TEST_CASE("between pages bleed is halved, and pages never show over one another")
{
    for (const Scheme scheme :
         {Scheme::Saddle, Scheme::Perfect, Scheme::NUp, Scheme::CutAndStack, Scheme::Single})
        for (const Length gutter : {Length::units(-1), 0_mm, 4_mm, 20_mm})
            for (const Length milled : {0_mm, 3_mm}) {
                Imposition imposition;
                imposition.scheme = scheme;
                imposition.columns = imposition.rows = 2;
                imposition.sheet_pages = 16;
                imposition.gutter = gutter;
                imposition.grind_off = milled;
                imposition.tightness = 2;
                for (const Sheet& sheet : lay(imposition, 32))
                    for (const Placement& one : sheet.placements) {
                        CHECK(one.shown.size.width > 140_mm);
                        for (const Placement& other : sheet.placements)
                            if (one.page != other.page) CHECK_FALSE(overlap(one.shown, other.shown));
                    }
            }
    Imposition close;
    close.scheme = Scheme::Single;
    close.columns = 2;
    close.rows = 1;
    close.gutter = 4_mm;
    const auto sheets = lay(close, 4);
    CHECK(page_of(sheets, 0).shown.right() == page_of(sheets, 0).trim.right() + 2_mm);
    CHECK(page_of(sheets, 2).shown.at.x == page_of(sheets, 2).trim.at.x - 2_mm);
}

TEST_CASE("as many leaves stand on a sheet as it has room for")
{
    const Imposition grid = with_grid(on_sra3(Scheme::CutAndStack), a5);
    CHECK(grid.columns == 2); // 2 × 148 + 6 + 6 of 320, 2 × 210 + 6 + 6 of 450
    CHECK(grid.rows == 2);
    Imposition turned = on_sra3(Scheme::Single);
    turned.work_style = WorkStyle::WorkAndTurn;
    CHECK(with_grid(turned, a5).columns == 1);
    // As it is said the paper has room for one column of five, which cannot be halved; turned, for 2 × 2.
    turned.sheet = {100_mm, 210_mm};
    const Imposition halved = with_grid(turned, {{80_mm, 40_mm}, {}});
    CHECK(halved.columns == 1);
    CHECK(halved.rows == 2);
    Imposition vast = on_sra3(Scheme::Single);
    vast.sheet = {5000_mm, 5000_mm};
    CHECK(with_grid(vast, {{2_mm, 2_mm}, {}}).columns == 100);
}

TEST_CASE("sheets turned over their other edge have backs that are turned")
{
    Imposition imposition = on_sra3();
    const Placement upright = page_of(lay(imposition, 8), 1);
    imposition.flip_edge = FlipEdge::Short; // of a level sheet: its upright axis
    CHECK(page_of(lay(imposition, 8), 1).turn == upright.turn);
    imposition.flip_edge = FlipEdge::Long;
    const Placement turned = page_of(lay(imposition, 8), 1);
    CHECK(turned.turn == Turn::Half);
    CHECK(turned.trim.at.x == 450_mm - upright.trim.right());
}

TEST_CASE("each signature bears its mark on its back, one step lower than the one before")
{
    Imposition imposition = on_sra3(Scheme::Perfect);
    imposition.sheet = {};
    imposition.signature = 16;
    imposition.grind_off = 3_mm;
    std::vector<Rect> marks;
    for (const Sheet& sheet : lay(imposition, 64))
        if (sheet.collation) {
            marks.push_back(*sheet.collation);
            for (const Placement& placement : sheet.placements)
                CHECK_FALSE(overlap(placement.shown, *sheet.collation));
        }
    REQUIRE(marks.size() == 4);
    for (std::size_t i = 1; i < 4; ++i) {
        CHECK(marks[i].at.x == marks[0].at.x);
        CHECK(marks[i].at.y == marks[i - 1].foot());
    }
}

TEST_CASE("on pages as low as cards collation marks stand beside their pages still")
{
    Imposition imposition = on_sra3(Scheme::Perfect);
    imposition.signature = 4;
    imposition.grind_off = 3_mm;
    const SheetPlan plan = plan_sheets(imposition, Binding::Left, 16);
    for (const Sheet& sheet : lay_sheets(plan, {{40_mm, 16_mm}, 3_mm}, imposition, {})) {
        if (sheet.name.ends_with("back")) continue;
        REQUIRE(sheet.collation);
        CHECK(sheet.collation->size.height > 0_mm);
        CHECK(sheet.collation->at.y > sheet.trim.at.y);
        CHECK(sheet.collation->foot() < sheet.trim.foot());
    }
}
