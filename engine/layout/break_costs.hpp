#pragma once

#include <span>

#include "layout/cost_row.hpp"

namespace stonehand
{

/// What a line break costs: `<line-breaking>` of a layout. Lines cost (line + badness)², breaks the square of
/// theirs (Knuth and Plass, 1981); what concerns two lines at once is added as it stands. A badness of 100 is
/// white at its limit.
struct BreakCosts {
    int line = 0;
    int hyphen = 0;     ///< squared
    int own_hyphen = 0; ///< squared; a hyphen that the text has anyway
    int compound = 0;   ///< on top of `hyphen`: in a part of a compound
    int name = 0;       ///< on top of `hyphen`: in a word with a capital
    int stub = 0;       ///< on top of `hyphen`: two letters before it
    int address = 0;    ///< squared; inside a web or mail address
    int emergency = 0;  ///< squared; inside a word that is wider than its line
    int consecutive_hyphens = 0;
    int hyphen_in_last_line_but_one = 0;
    int beyond_limits = 0;    ///< added to a badness where white is wider than its style allows
    int fitness = 0;          ///< a tight line beside a loose one
    int runt = 0;             ///< a last line shorter than the indent
    int single_character = 0; ///< more than `runt`: a last line of one Han character
    int tolerance = 0; ///< percent: the largest stretch ratio before lines as loose as need be are let in
    bool operator==(const BreakCosts&) const = default;
};

using BreakCostRow = CostRow<BreakCosts, int>;
std::span<const BreakCostRow> break_cost_rows();

/// No cost of a layout is higher: squares of sums still fit.
constexpr int highest_break_cost = 1'000'000;

BreakCosts default_break_costs();

} // namespace stonehand
