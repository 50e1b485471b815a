#include <cstddef>
#include <string>
#include <vector>

#include "layout/imposition.hpp"
#include "sheets/fold_section.hpp"
#include "sheets/folded_book.hpp"
#include "sheets/lay_sheets.hpp"
#include "sheets/plan_sheets.hpp"
#include "support/catch.hpp"

using namespace stonehand;
using namespace stonehand::literals;

namespace
{

constexpr PageFormat a5{{148_mm, 210_mm}, 3_mm};
constexpr std::size_t most_pages = 130;

struct Case {
    std::string name;
    Imposition imposition;
};

Imposition folded(Scheme scheme, unsigned signature, unsigned sheet_pages, WorkStyle style)
{
    Imposition imposition;
    imposition.scheme = scheme;
    imposition.signature = signature;
    imposition.sheet_pages = sheet_pages;
    imposition.work_style = style;
    imposition.grind_off = 3_mm;
    return imposition;
}

Imposition flat(Scheme scheme, unsigned columns, unsigned rows, unsigned sides, WorkStyle style)
{
    Imposition imposition;
    imposition.scheme = scheme;
    imposition.columns = columns;
    imposition.rows = rows;
    imposition.sides = sides;
    imposition.work_style = style;
    return imposition;
}

std::vector<Case> cases()
{
    const WorkStyle sheetwise = WorkStyle::Sheetwise, turned = WorkStyle::WorkAndTurn,
                    tumbled = WorkStyle::WorkAndTumble;
    std::vector<Case> cases;
    for (const unsigned of_sheet : {4u, 8u, 16u, 32u})
        for (const WorkStyle style : {sheetwise, turned, tumbled})
            cases.push_back({"saddle, " + std::to_string(of_sheet) + " from a sheet",
                             folded(Scheme::Saddle, 16, of_sheet, style)});
    for (const unsigned signature : {4u, 8u, 16u, 32u})
        for (const WorkStyle style : {sheetwise, turned, tumbled}) {
            cases.push_back(
                {"signatures of " + std::to_string(signature), folded(Scheme::Perfect, signature, 0, style)});
            cases.push_back({"signatures of " + std::to_string(signature) + " from sheets of 4",
                             folded(Scheme::Perfect, signature, 4, style)});
        }
    for (const Scheme scheme : {Scheme::CutAndStack, Scheme::Single})
        for (const WorkStyle style : {sheetwise, turned, tumbled})
            cases.push_back({"leaves, 3 by 2", flat(scheme, 3, 2, 2, style)});
    for (const Scheme scheme : {Scheme::NUp, Scheme::CutAndStack, Scheme::Single})
        cases.push_back({"one side, 2 by 2", flat(scheme, 2, 2, 1, sheetwise)});
    cases.push_back({"several a side, both sides", flat(Scheme::NUp, 3, 1, 2, sheetwise)});
    return cases;
}

/// Reads the book and says where it goes wrong; an empty text where it does not.
std::string read(const Imposition& imposition, Binding binding, std::size_t pages)
{
    SheetPlan plan = plan_sheets(imposition, binding, pages);
    // Every position shows its own number, so that blanks are read too.
    for (std::size_t i = 0; i < plan.pages.size(); ++i) plan.pages[i] = i;
    const auto faces = fold_book(lay_sheets(plan, a5, imposition, {}), imposition, binding);
    if (faces.size() != plan.pages.size()) return std::to_string(faces.size()) + " faces";
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (faces[i].page != i) return "page " + std::to_string(faces[i].page) + " at " + std::to_string(i);
        if (faces[i].turn != Turn::None) return "page " + std::to_string(i) + " stands on its head";
    }
    return "";
}

} // namespace

TEST_CASE("folded and gathered, every scheme reads from the first page to the last, right way up", "[fold]")
{
    for (const Case& one : cases())
        for (const Binding binding : {Binding::Left, Binding::Right})
            for (std::size_t pages = 1; pages <= most_pages; ++pages) {
                CAPTURE(one.name, binding == Binding::Left, pages,
                        static_cast<int>(one.imposition.work_style));
                REQUIRE(read(one.imposition, binding, pages) == "");
            }
}

TEST_CASE("each page of a book stands in it once, in order, and blanks stand where it was said")
{
    for (const Case& one : cases())
        for (std::size_t pages = 1; pages <= most_pages; ++pages)
            for (const BlankPlace place : {BlankPlace::End, BlankPlace::BeforeLast}) {
                Imposition imposition = one.imposition;
                imposition.blanks = place;
                const SheetPlan plan = plan_sheets(imposition, Binding::Left, pages);
                std::size_t next = 0;
                for (const auto& page : plan.pages)
                    if (page) REQUIRE(*page == next++);
                REQUIRE(next == pages);
                const bool folds =
                    imposition.scheme == Scheme::Saddle || imposition.scheme == Scheme::Perfect;
                if (plan.blanks() > 0 && pages > 1)
                    REQUIRE(plan.pages.back().has_value() == (folds && place == BlankPlace::BeforeLast));
            }
}

TEST_CASE("a saddle-stitched sheet has pages whose positions add up to one more than there are (1.1)")
{
    for (const std::size_t pages : {4u, 8u, 12u, 16u, 64u}) {
        const SheetPlan plan = plan_sheets({}, Binding::Left, pages);
        REQUIRE(plan.sheets.size() == pages / 4);
        for (std::size_t k = 0; k < plan.sheets.size(); ++k) {
            const PlannedSheet& sheet = plan.sheets[k];
            CHECK(sheet.front[0].position + 1 == pages - 2 * k);
            CHECK(sheet.front[1].position + 1 == 2 * k + 1);
            CHECK(sheet.back[0].position + 1 == 2 * k + 2);
            CHECK(sheet.back[1].position + 1 == pages - 2 * k - 1);
        }
    }
}

TEST_CASE("eight pages from one sheet stand as in the textbooks (1.2)")
{
    const FoldedSheet sheet = fold_section(8, Binding::Left);
    const auto show = [](const std::vector<FoldedPage>& side) {
        std::string text;
        for (const FoldedPage& page : side) text += std::to_string(page.page) + (page.turned ? "v " : "^ ");
        return text;
    };
    CHECK(show(sheet.front) == "5v 4v 8^ 1^ ");
    CHECK(show(sheet.back) == "3v 6v 2^ 7^ ");
}

TEST_CASE("heads meet heads, and the two sides of a leaf are a right-hand page and the next")
{
    for (const unsigned pages : {4u, 8u, 16u, 32u}) {
        const FoldedSheet sheet = fold_section(pages, Binding::Left);
        for (unsigned row = 0; row < sheet.rows; ++row)
            for (unsigned column = 0; column < sheet.columns; ++column) {
                const FoldedPage& front = sheet.front[row * sheet.columns + column];
                const FoldedPage& back = sheet.back[(row + 1) * sheet.columns - 1 - column];
                CHECK(front.turned == ((sheet.rows - row) % 2 == 0));
                CHECK(back.turned == front.turned);
                CHECK((front.page + 1) / 2 == (back.page + 1) / 2);
            }
    }
}
