#pragma once

#include <cstdint>

#include "pages/strip.hpp"

namespace stonehand
{

/// What the breaks of pages cost. Whole numbers, so that every machine compares them alike.
struct PageCosts {
    // A foot one line short is what design asks to bear (look.md, 4: text); each further line is seen at
    // once, so the cost grows with the square.
    std::int64_t short_by_one = 40;
    std::int64_t short_by_more = 250; ///< times the square of the lines missing
    // Both pages of a spread short by one are better than one of them alone: 2 × 40 < 40 + 120.
    std::int64_t uneven_spread = 120; ///< times the lines by which two facing pages differ
    // A hyphen that the eye carries over the leaf is worse than one carried across the fold, and either is
    // better than an uneven spread.
    std::int64_t hyphen_at_foot = 60, hyphen_at_turn = 110;
    // A last page of four lines or fewer looks forgotten; it is worth two uneven spreads, never a fault.
    std::int64_t few_last_lines = 90; ///< times the lines missing of `least_last_lines`
    std::int64_t least_last_lines = 5;
    // Faults are never traded for looks: the worst page without one, 250 × 40², stays below the least of
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
