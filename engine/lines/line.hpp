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
    std::uint32_t begin = 0;    ///< byte of the paragraph's text at which its own begins
    Length baseline_shift;      ///< upwards
    std::uint32_t text_run = 0; ///< index into the block's runs: style, meaning, link
    Span span;
    bool line_end_hyphen = false; ///< a hyphen that the break added: says U+00AD
};

/// A word space of a justified line.
struct WordSpace {
    Length at, width; ///< from the line's left edge
    float share = 1;  ///< of the nominal width
};

/// What is drawn at a line and is no glyph: clreq's interlinear marks (clreq-cjk 7).
struct Decoration {
    enum class Kind { Dot, Underline, Wavy };
    Kind kind{};
    Length at, width; ///< from the line's left edge
    Length below;     ///< of its middle, downwards from the baseline
    std::uint32_t text_run = 0;
    Span span;
};

/// A line set to its measure. Trailing spaces are shown, without width, so that text comes back whole.
struct Line {
    std::vector<PlacedRun> runs;
    Length measure; ///< its room: the measure's width, less a first line's indent
    Length width;   ///< what it takes of its room, as set; what hangs over the edges is not counted
    Length indent;  ///< from the column's left edge to the line's left edge (in text from right to
                    ///< left, where the measure's indent is on the right, from the measure's left edge)
    std::uint32_t begin = 0, end = 0; ///< bytes of the paragraph's text
    double ratio =
        0; ///< stretch (positive) or shrink (negative) of its white and letters, as a share of what
           ///< is allowed: beyond 1 white goes past its limits, beyond the tolerance it is loose
    std::vector<WordSpace> spaces;       ///< of a line that is filled, the last one of a paragraph never
    std::vector<Decoration> decorations; ///< in reading order
    double letter_fit = 0;               ///< em added to every letter, or taken
    int compressed = 0;                  ///< full-width marks that gave up a blank to fill the line
    Length start_hang, end_hang;         ///< how far its ink stands over its measure
    bool hyphenated = false;
    bool last = false; ///< of the paragraph
    Span span;
};

/// The lines as text, a line each: what golden files hold.
std::string dump(const std::vector<Line>& lines);

} // namespace stonehand
