#pragma once

#include <vector>

#include "layout/break_costs.hpp"
#include "paragraph/paragraph.hpp"
#include "paragraph/prepare_text.hpp"
#include "paragraph/word_cache.hpp"
#include "unicode/hyphenate.hpp"

namespace stonehand
{

/// A place where a line of the text may or must end: before the byte `at`.
struct BreakPoint {
    std::uint32_t at = 0;
    Penalty::Kind kind = Penalty::Kind::Break;
    int cost = 0;
    bool operator==(const BreakPoint&) const = default;
};

/// Every place where the text may end a line, in order, each once, neither its begin nor its end: by UAX #14
/// in the language of the run, by hyphenation where the run's style has it, and where the source says so. A
/// note's mark stays with the text before it; an address is not hyphenated; no line parts a base from its
/// ruby or begins inside either.
std::vector<BreakPoint> break_points(const PreparedText& text, const std::vector<ComputedStyle>& styles,
                                     const Hyphenators& hyphenators, const BreakCosts& costs,
                                     WordCache& words);

} // namespace stonehand
