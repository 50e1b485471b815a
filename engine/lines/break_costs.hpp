#pragma once

namespace stonehand
{

/// What a line break costs; every default with its reason stands in break_costs.cpp. Lines cost (line +
/// badness)², breaks the square of theirs (Knuth and Plass, 1981); what concerns two lines at once is added
/// as it stands.
struct BreakCosts {
    int line = 0;
    int hyphen = 0;     ///< squared
    int own_hyphen = 0; ///< squared; a hyphen that the text has anyway
    int emergency = 0;  ///< squared; inside a word that is wider than its line
    int consecutive_hyphens = 0;
    int hyphen_in_last_line_but_one = 0;
    int fitness = 0;      ///< a tight line beside a loose one
    int runt = 0;         ///< a last line shorter than the indent
    double tolerance = 0; ///< the largest stretch ratio before lines as loose as need be are let in
    bool operator==(const BreakCosts&) const = default;
};
BreakCosts default_break_costs();

} // namespace stonehand
