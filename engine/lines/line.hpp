#pragma once

#include <memory>
#include <string>
#include <vector>

#include "font/glyph_run.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// A run at its final place in a line. Runs of a line are listed in logical order; `at` is where each begins,
/// visually, from the line's left edge.
struct PlacedRun {
    std::shared_ptr<const GlyphRun> run;
    Length at;                  ///< inline position of the run's left edge
    Length baseline_shift;      ///< upwards
    std::uint32_t text_run = 0; ///< index into the block's runs: style, meaning, link
    Span span;
    bool line_end_hyphen = false; ///< a hyphen that the break added: says U+00AD
};

/// A line set to its measure. Trailing spaces are shown, without width, so that text comes back whole.
struct Line {
    std::vector<PlacedRun> runs;
    Length measure; ///< its room: the measure's width, less a first line's indent
    Length width;   ///< what it takes of its room, as set; what hangs over the edges is not counted
    Length indent;  ///< from the column's left edge to the line's left edge (in text from right to
                    ///< left, where the measure's indent is on the right, from the measure's left edge)
    std::uint32_t begin = 0, end = 0; ///< bytes of the paragraph's text
    double ratio = 0; ///< stretch (positive) or shrink (negative) of its white, as a share of what is
                      ///< allowed: beyond 1 letter-fit takes part, beyond 2 it is loose
    bool hyphenated = false;
    bool last = false; ///< of the paragraph
    Span span;
};

/// The lines as text, a line each: what golden files hold.
std::string dump(const std::vector<Line>& lines);

} // namespace stonehand
