#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/font_stack.hpp"
#include "base/language.hpp"

namespace stonehand
{

/// A stretch of one embedding level, in logical order (UAX #9).
struct LevelRun {
    std::uint32_t begin, end; ///< bytes
    std::uint8_t level;       ///< even: left to right
    bool operator==(const LevelRun&) const = default;
};
/// A stretch that is ordered for itself, and by what stands round it as one character: RLI or LRI … PDI.
struct Isolate {
    std::uint32_t begin, end; ///< bytes
    Direction direction;
};

/// `base` is the paragraph's direction, from its language; it is never guessed from the text. Text that runs
/// from top to bottom has the levels of left to right. `isolates` stand in order and do not overlap.
std::vector<LevelRun> level_runs(std::string_view text, Direction base,
                                 const std::vector<Isolate>& isolates = {});
/// The visual order of runs with these levels, as indices: rule L2 of UAX #9.
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

/// The direction in which paragraphs of a language run.
Direction paragraph_direction(const Language& language);
/// Whether `text` has a character that reads from right to left, or a control that makes it so.
bool has_right_to_left(std::string_view text);

} // namespace stonehand
