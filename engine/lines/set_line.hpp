#pragma once

#include "font/font_library.hpp"
#include "lines/choose_breaks.hpp"
#include "lines/line.hpp"

namespace stonehand
{

/// A line as it was chosen: its items, its bytes and its room.
struct LineToSet {
    ChosenLine chosen;
    std::uint32_t begin = 0, end = 0; ///< bytes; trailing spaces included
    Measure measure;
    Length indent; ///< of a first line, on top of the measure's
    bool last = false;
};

/// Sets a line: slices its runs, shapes again where a cut is unsafe, adds the hyphen, justifies to the unit
/// or aligns, and puts the runs in visual order (UAX #9, L1 and L2).
Line set_line(const Paragraph& paragraph, const std::vector<Item>& items, const LineToSet& line,
              const BreakRules& rules, const FontLibrary& fonts);

} // namespace stonehand
