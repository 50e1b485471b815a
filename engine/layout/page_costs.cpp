#include "layout/page_costs.hpp"

namespace stonehand
{

namespace
{

// The default is part of the description, so that the docs tell it.
#define COST(name, member, standard, doc)                                                                    \
    {                                                                                                        \
        name, &PageCosts::member, standard, doc " (" #standard ")"                                           \
    }

constexpr PageCostRow rows[] = {
    // Of two ways that are alike the one with fewer pages is taken: what fits on one page stays on it.
    COST("page", page, 10, "every page"),
    // A foot one line short is what design asks to bear (look.md, 4: text). More is seen at once, however
    // much
    // it is: one page short by six is better than three that are short by two.
    COST("short-by-one", short_by_one, 40, "a page one line short"),
    COST("short-by-more", short_by_more, 300, "a page two or more lines short"),
    COST("short-line", short_line, 120, "more, for each line that is missing of such a page"),
    // Of two single pages, none nearly empty.
    COST("short-square", short_square, 4, "more, times the square of the lines missing"),
    // Both pages of a spread short by one are better than one of them alone: 2 x 40 < 40 + 120.
    COST("uneven-spread", uneven_spread, 120, "each line by which two facing pages differ"),
    // A hyphen that the eye carries over the leaf is worse than one carried across the fold, and either is
    // better than an uneven spread.
    COST("hyphen-at-foot", hyphen_at_foot, 60, "a left page that ends in a hyphen"),
    COST("hyphen-at-turn", hyphen_at_turn, 110,
         "a right page that ends in a hyphen: the leaf is turned at it"),
    // A last page of four lines or fewer looks forgotten; it is worth two uneven spreads, never a fault.
    COST("few-last-lines", few_last_lines, 90, "each line that the last page has less than it should"),
    COST("least-last-lines", least_last_lines, 5, "how many lines a last page should have"),
    // Seen by nobody but its setter: a quarter of what an uneven spread costs, so that two may even one;
    // dearer
    // where few lines share the change.
    COST("other-lines", other_lines, 25,
         "a paragraph a line longer or shorter than is best, or white as much wider"),
    COST("other-lines-spread", other_lines_spread, 150, "more, divided by the lines of the paragraph"),
    // Worse than a short page, better than three lines less on it.
    COST("split-note", split_note, 700, "a note that goes on at the foot of the next page"),
    COST("note-line-over", note_line_over, 20, "each line of it that does"),
    COST("float-waits", float_waits, 400, "each page on which a figure waits for room"),
    COST("float-turns", float_turns, 250, "more, where the reader turns the leaf for it"),
};

#undef COST

} // namespace

std::span<const PageCostRow> page_cost_rows()
{
    return rows;
}

PageCosts default_page_costs()
{
    return standard_costs(page_cost_rows());
}

} // namespace stonehand
