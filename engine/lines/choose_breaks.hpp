#pragma once

#include <vector>

#include "layout/break_costs.hpp"
#include "lines/measure.hpp"
#include "paragraph/paragraph.hpp"

namespace stonehand
{

enum class LineEdge { Justified, Ragged };

/// What a paragraph's style asks of its breaks.
struct BreakRules {
    LineEdge edge = LineEdge::Justified;
    Length first_indent;                  ///< of line 0, on top of its measure's
    Length first_trim;                    ///< how far the first character of line 0 hangs out
    int hyphen_ladder = 2;                ///< hyphens in a row at most; 0: no limit
    Length letter_stretch, letter_shrink; ///< what a character of a box can give, both positive
    Length runt;                          ///< a last line shorter than this costs
    Length single;                        ///< one shorter than this is a single character
    Length em;                            ///< of the style: a natural unevenness of ragged lines
};

/// A line as a range of items: boxes and glue from `first` to before `last`, the penalty that ends it. Glue
/// that the break before it discarded lies before `first`.
struct ChosenLine {
    std::uint32_t first = 0, last = 0;
    Length start_trim; ///< of the break before it, or the rules' first
    Length end_give;   ///< so much further than its penalty says it stands over its measure
    double ratio = 0;  ///< of its white and letters: beyond 1 white goes past its limits
    bool overfull = false;
    bool operator==(const ChosenLine&) const = default;
};

/// The breaks of least total cost by Knuth and Plass: over items and measures alone. `items` must end with a
/// forced penalty and `measures` not be empty. There is always an answer: where no break is within tolerance
/// looser lines are let in, where a box is wider than its line the line is overfull. Of paragraphs with
/// `looseness` more lines than the best (fewer, if negative), or as near to that as can be, the best.
std::vector<ChosenLine> choose_breaks(const std::vector<Item>& items, const Measures& measures,
                                      const BreakRules& rules, const BreakCosts& costs, int looseness);

/// The best ways to set the items in one line more and in one fewer than `lines`, the best number. Empty
/// where that would be seen: a line near its limits, a short last line.
struct OtherBreaks {
    std::vector<ChosenLine> looser, tighter;
};
OtherBreaks choose_other_breaks(const std::vector<Item>& items, const Measures& measures,
                                const BreakRules& rules, const BreakCosts& costs, std::size_t lines);

} // namespace stonehand
