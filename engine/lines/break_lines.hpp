#pragma once

#include <vector>

#include "base/report.hpp"
#include "font/font_library.hpp"
#include "lines/line.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// The room of each line: the last one stands for all that follow.
struct Measure {
    Length indent;  ///< of the line's start edge, from the column's start edge (first-line indents come on top)
    Length width;
    auto operator<=>(const Measure&) const = default;
};
using Measures = std::vector<Measure>;

/// What a line break costs; every constant with its reason stands in break_costs.cpp.
struct BreakCosts {
    int line = 10;              ///< TeX's \linepenalty: fewer lines are better
    int hyphen = 80;
    int consecutive_hyphens = 6000;
    int hyphen_in_last_line_but_one = 2500;
    int fitness = 3000;         ///< a tight line beside a loose one
    int runt = 4000;            ///< a last line shorter than the indent
    double tolerance = 2.0;     ///< the largest stretch that is not an overfull last resort
};
BreakCosts default_break_costs();

/// Breaks a paragraph into the lines of least total cost (Knuth and Plass, 1981), one measure per line, and sets
/// them: justified or ragged, bidi ordered, shaped again where a break is unsafe. Overfull and very loose lines are
/// warnings. `looseness` asks for so many lines more or fewer than the best. Pure: same arguments, same lines.
std::vector<Line> break_lines(const Paragraph& paragraph, const Measures& measures, const BreakCosts& costs,
                              const FontLibrary& fonts, int looseness, Report& report);

} // namespace stonehand
