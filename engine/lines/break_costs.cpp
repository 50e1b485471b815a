#include "lines/break_costs.hpp"

namespace stonehand
{

BreakCosts default_break_costs()
{
    BreakCosts costs;
    // TeX's \linepenalty: of two ways that look alike, the one with fewer lines.
    costs.line = 10;
    // TeX's plain format uses 50, where white may stretch without end. Ours must stay within 75 to 140 %, and
    // letters help: at 80 one line in five of a 16-page edition ended in a hyphen, at 250 one in thirteen,
    // and 99 % of the spaces stay within the limits either way.
    costs.hyphen = 250;
    // TeX's \exhyphenpenalty equals its \hyphenpenalty; ours is lower, since the reader expects this hyphen.
    costs.own_hyphen = 120;
    // Worse than any line that hyphenation or wide spaces can make, better than a word over the edge.
    costs.emergency = 10'000;
    // TeX: \doublehyphendemerits 10000, \finalhyphendemerits 5000, \adjdemerits 10000. A second hyphen in a
    // row weighs half as much again as the first. A last line that is the end of a word is what
    // readers stumble over most: as bad as the hyphen itself. Adjacent lines as TeX has them.
    costs.consecutive_hyphens = 30'000;
    costs.hyphen_in_last_line_but_one = 60'000;
    costs.fitness = 10'000;
    // As bad as a hyphen: there is nearly always another way.
    costs.runt = 60'000;
    // Ratio 2 is a word space of 180 % or an eighth of an em between Han characters, the most that clreq
    // bears.
    costs.tolerance = 2.0;
    return costs;
}

} // namespace stonehand
