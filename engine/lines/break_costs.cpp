#include "lines/break_costs.hpp"

namespace stonehand
{

BreakCosts default_break_costs()
{
    BreakCosts costs;
    // TeX's \linepenalty: of two ways that look alike, the one with fewer lines.
    costs.line = 10;
    // TeX's plain format uses 50; the look asks for a hyphen rate below 8 % at 64 characters a line.
    costs.hyphen = 220;
    // TeX's \exhyphenpenalty equals its \hyphenpenalty; ours is lower, since the reader expects this hyphen.
    costs.own_hyphen = 50;
    // Worse than any line that hyphenation or wide spaces can make, better than a word over the edge.
    costs.emergency = 10'000;
    // TeX: \doublehyphendemerits 10000, \finalhyphendemerits 5000, \adjdemerits 10000, for badness up to 200.
    // Our word spaces may grow by 40 % only, so ratios come out larger: two thirds to a half of TeX's weigh
    // the same.
    costs.consecutive_hyphens = 6000;
    costs.hyphen_in_last_line_but_one = 2500;
    costs.fitness = 3000;
    costs.runt = 4000;
    // Ratio 2 is a word space of 180 % or an eighth of an em between Han characters, the most that clreq
    // bears.
    costs.tolerance = 2.0;
    return costs;
}

} // namespace stonehand
