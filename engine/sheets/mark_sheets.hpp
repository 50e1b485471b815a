#pragma once

#include <string>
#include <vector>

#include "font/font_library.hpp"
#include "layout/layout.hpp"
#include "sheets/inks_used.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// What slugs say besides the name of their sheet and its size.
struct SlugFacts {
    std::string job, condition, date;
};

/// Draws the marks that are wanted on every sheet; the colours that they take are added to the palette. Gives
/// how many marks were left out because the paper has no room for them.
std::size_t mark_sheets(std::vector<Sheet>& sheets, const PrintersMarks& marks, const InksUsed& plates,
                        const SlugFacts& facts, Palette& palette, const FontLibrary& fonts);

} // namespace stonehand
