#pragma once

#include <string>
#include <vector>

#include "base/report.hpp"
#include "font/font_library.hpp"
#include "layout/layout.hpp"
#include "sheets/binding_record.hpp"
#include "sheets/plan_sheets.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// What becomes of a book that cannot be bound as it should: an error, or nothing but a warning.
enum class Unbindable { Error, LeftOut };

/// A book laid on sheets.
struct ImposedBook {
    std::vector<Sheet> sheets;
    BindingRecord record;
    SheetPlan plan;                ///< of the block
    std::vector<std::size_t> kept; ///< which page of the document as it was each page of it now is
};

/// Lays the pages of a document on sheets as an output of the layout says, or its cover round the block that
/// they make, with marks whose colours are added to the document's palette. What does not go – pages of
/// several sizes, paper that is too small, creep that would take the inner margin – is told at the output,
/// and there are no sheets. Pages that stand on no sheet leave the document. `condition` is what slugs call
/// the printing condition.
ImposedBook impose_pages(Document& document, const OutputSettings& output, const std::string& condition,
                         const FontLibrary& fonts, Unbindable unbindable, Report& report);

} // namespace stonehand
