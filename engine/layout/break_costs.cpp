#include "layout/break_costs.hpp"

namespace stonehand
{

namespace
{

// The default is part of the description, so that the docs tell it.
#define COST(name, member, standard, doc)                                                                    \
    {                                                                                                        \
        name, &BreakCosts::member, standard, doc " (" #standard ")"                                          \
    }

constexpr BreakCostRow rows[] = {
    // TeX's \linepenalty: of two ways that look alike, the one with fewer lines.
    COST("line", line, 10, "every line, added to its badness"),
    // TeX's plain format uses 50, where white may stretch without end. Ours must stay within 75 to 140 %, and
    // letters help: at 80 one line in five of a 24-page edition ended in a hyphen, at 300 seven in a
    // hundred, and 99 % of its lines keep their limits.
    COST("hyphen", hyphen, 300, "a hyphen that the break adds"),
    // TeX's \exhyphenpenalty equals its \hyphenpenalty; ours is lower, since the reader expects this hyphen.
    COST("own-hyphen", own_hyphen, 120, "a break after a hyphen of the text"),
    // A compound is parted at the hyphen it has, if that can be (TeX never parts it elsewhere, which fails in
    // narrow columns).
    COST("compound", compound, 60, "more, where the word has a hyphen of its own"),
    // A name is read as one.
    COST("name", name, 150, "more, in a word that begins with a capital"),
    // Two letters before a hyphen tell the eye nothing of the word.
    COST("stub", stub, 50, "more, where two letters stand before the hyphen"),
    // As bad as a line at two and a half times its stretch: where nothing better offers.
    COST("address", address, 1500, "a break inside a web or mail address"),
    // Worse than any line that hyphenation or wide spaces can make, better than a word over the edge.
    COST("emergency", emergency, 10000, "a break inside a word that is wider than its line"),
    // TeX: \doublehyphendemerits 10000, \finalhyphendemerits 5000, \adjdemerits 10000. A second hyphen in a
    // row weighs half as much again as the first. A last line that is the end of a word is what readers
    // stumble over most: as bad as the hyphen itself. Adjacent lines as TeX has them.
    COST("consecutive-hyphens", consecutive_hyphens, 30000, "a hyphen below a hyphen"),
    COST("hyphen-before-last-line", hyphen_in_last_line_but_one, 60000,
         "a last line that begins with the rest of a word"),
    // A line at its limits costs (10 + 100)², one just beyond (10 + 100 + 150)²: nearly as much as a hyphen,
    // which is taken where it saves more than one such line.
    COST("beyond-limits", beyond_limits, 150, "more, for a line with wider white than its style allows"),
    COST("fitness", fitness, 10000, "a tight line beside a loose one"),
    // Worse than two hyphens: nothing is seen sooner, and there is nearly always another way. At 60 000 one
    // paragraph in eighty still ended so.
    COST("runt", runt, 400000, "a last line that is hardly longer than the indent"),
    // Characters an eighth of an em apart, the most that clreq bears, cost (10 + 800 + 150)²: better than it.
    COST("single-character", single_character, 600000, "more, for a last line of one Han character"),
    // Ratio 2 is a word space of 180 % or an eighth of an em between Han characters, the most that clreq
    // bears.
    COST("tolerance", tolerance, 200,
         "percent of its stretch that a line may take before looser ones are let in"),
};

#undef COST

} // namespace

std::span<const BreakCostRow> break_cost_rows()
{
    return rows;
}

BreakCosts default_break_costs()
{
    return standard_costs(break_cost_rows());
}

} // namespace stonehand
