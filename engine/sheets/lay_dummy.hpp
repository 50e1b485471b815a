#pragma once

#include <vector>

#include "font/font_library.hpp"
#include "pages/page.hpp"
#include "sheets/lay_sheets.hpp"
#include "sheets/plan_sheets.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// Sheets to try a fold with on office paper, and the pages that stand on them.
struct FoldingDummy {
    Document document;
    std::vector<Sheet> sheets;
};

/// Lays a plan on A4, as much smaller as it must be: every page shows its place in the book, an arrow to its
/// head and its outline, and nothing else; the numbers of blanks are grey.
FoldingDummy lay_dummy(const SheetPlan& plan, const PageFormat& page, const Imposition& imposition,
                       const FontLibrary& fonts);

} // namespace stonehand
