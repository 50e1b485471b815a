#pragma once

#include <cstdint>
#include <span>

#include "layout/cost_row.hpp"

namespace stonehand
{

/// What the breaks of pages cost: `<page-breaking>` of a layout. Whole numbers, so that every machine
/// compares them alike.
struct PageCosts {
    std::int64_t page = 0;
    std::int64_t short_by_one = 0, short_by_more = 0;
    std::int64_t short_line = 0;    ///< times the lines missing, where there is more than one
    std::int64_t short_square = 0;  ///< times their square
    std::int64_t uneven_spread = 0; ///< times the lines by which two facing pages differ
    std::int64_t hyphen_at_foot = 0, hyphen_at_turn = 0;
    std::int64_t few_last_lines = 0; ///< times the lines missing of `least_last_lines`
    std::int64_t least_last_lines = 0;
    std::int64_t other_lines = 0, other_lines_spread = 0;
    std::int64_t split_note = 0;
    std::int64_t note_line_over = 0; ///< times its lines there
    std::int64_t float_waits = 0, float_turns = 0;
    bool operator==(const PageCosts&) const = default;
};

// Faults are never traded for looks, and no layout says what they cost: the worst page without one stays
// below the least of them.
constexpr std::int64_t split_block_cost = 1'000'000;
constexpr std::int64_t orphan_cost = 2'000'000;
constexpr std::int64_t widow_cost = 3'000'000;
constexpr std::int64_t stranded_heading_cost = 4'000'000;
constexpr std::int64_t overfull_cost = 20'000'000;

using PageCostRow = CostRow<PageCosts, std::int64_t>;
std::span<const PageCostRow> page_cost_rows();

/// No cost of a layout is higher: those of a page stay below a fault.
constexpr int highest_page_cost = 5'000;

PageCosts default_page_costs();

} // namespace stonehand
