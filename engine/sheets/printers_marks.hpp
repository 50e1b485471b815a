#pragma once

#include <string>
#include <vector>

#include "font/font_library.hpp"
#include "layout/layout.hpp"
#include "sheets/mark_inks.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// How much paper stands round a trim: the bleed alone, or what marks take outside it.
Length room_for_marks(const PrintersMarks& marks, Length bleed);

/// What marks say of their sheet.
struct SlugText {
    std::vector<std::string> says; ///< edition, page, size, printing condition, date
};

/// Draws the marks that are wanted round the trim of a sheet, all outside its bleed (fact sheet
/// print-production, 3): crop marks, registration marks, patches of the inks, and a line that says what the
/// sheet is, with each plate's name in its own ink. Patches that find no room round a small page are left
/// out.
std::vector<Mark> draw_marks(const Sheet& sheet, const PrintersMarks& marks, const MarkInks& inks,
                             const SlugText& slug, const FontLibrary& fonts);

} // namespace stonehand
