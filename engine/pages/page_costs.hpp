#pragma once

#include <cstdint>

#include "pages/strip.hpp"

namespace stonehand
{

/// What the breaks of pages cost. Whole numbers, so that every machine compares them alike.
struct PageCosts {
    // Of two ways that are alike the one with fewer pages is taken: what fits on one page stays on it.
    std::int64_t page = 10;
    // A foot one line short is what design asks to bear (look.md, 4: text). More is seen at once, however
    // much it is: one page short by six is better than three that are short by two.
    std::int64_t short_by_one = 40;
    std::int64_t short_by_more = 300;
    std::int64_t short_line = 120; ///< times the lines missing, where there is more than one
    std::int64_t short_square = 4; ///< times their square: of two single pages, none nearly empty
    // Both pages of a spread short by one are better than one of them alone: 2 × 40 < 40 + 120.
    std::int64_t uneven_spread = 120; ///< times the lines by which two facing pages differ
    // A hyphen that the eye carries over the leaf is worse than one carried across the fold, and either is
    // better than an uneven spread.
    std::int64_t hyphen_at_foot = 60, hyphen_at_turn = 110;
    // A last page of four lines or fewer looks forgotten; it is worth two uneven spreads, never a fault.
    std::int64_t few_last_lines = 90; ///< times the lines missing of `least_last_lines`
    std::int64_t least_last_lines = 5;
    // A paragraph set in a line more or fewer than is best for it, all within its limits: seen by nobody but
    // its setter. Half of what an uneven spread costs, so that two may even one; dearer where few lines share
    // the change.
    std::int64_t other_lines = 25, other_lines_spread = 150;
    // A note that goes over to the next page: worse than a short page, better than three lines less on it.
    std::int64_t split_note = 700;
    std::int64_t note_line_over = 20; ///< times its lines there
    // A figure that does not stand on the page that calls it, for each page that it waits; more where the
    // reader has to turn the leaf for it.
    std::int64_t float_waits = 400, float_turns = 250;
    // Faults are never traded for looks: the worst page without one, a few thousand, stays below the least of
    // them.
    std::int64_t split_block = 1'000'000;
    std::int64_t orphan = 2'000'000;
    std::int64_t widow = 3'000'000;
    std::int64_t stranded_heading = 4'000'000;
    std::int64_t overfull = 20'000'000;

    std::int64_t of(BreakFault fault) const;
    std::int64_t of_short_page(std::int64_t lines) const;
};

} // namespace stonehand
