#pragma once

#include <vector>

#include "base/report.hpp"
#include "font/font_library.hpp"
#include "layout/break_costs.hpp"
#include "lines/choose_breaks.hpp"
#include "lines/line.hpp"
#include "lines/measure.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

/// What a paragraph's style asks of its breaks.
BreakRules break_rules(const Paragraph& paragraph);

/// Breaks a paragraph into the lines of least total cost (Knuth and Plass, 1981), one measure per line, and
/// sets them: justified or ragged, bidi ordered, shaped again where a break is unsafe. Overfull and very
/// loose lines are warnings. `looseness` asks for so many lines more or fewer than the best. The texts of all
/// runs, one after the other, are the paragraph's text from behind its initial, but for hyphens that breaks
/// added. Pure: same arguments, same lines. A paragraph without items gives none.
std::vector<Line> break_lines(const Paragraph& paragraph, const Measures& measures, const BreakCosts& costs,
                              const FontLibrary& fonts, int looseness, Report& report);

/// A line that is not set yet.
struct PlannedLine {
    std::uint32_t end = 0; ///< byte of the paragraph's text
    bool hyphenated = false;
};
/// How a paragraph could be set in other than its best number of lines, each of them within its limits.
struct OtherLines {
    int looseness = 0; ///< lines more than the best
    std::vector<PlannedLine> lines;
};
/// One line more and one line fewer than `lines`, the best number, where that can be: none for a paragraph of
/// fewer than four, where another line would be seen, nor for display lines.
std::vector<OtherLines> other_lines(const Paragraph& paragraph, const Measures& measures,
                                    const BreakCosts& costs, std::size_t lines);

} // namespace stonehand
