#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/font_stack.hpp"
#include "base/language.hpp"
#include "base/length.hpp"

namespace stonehand
{

/// Which font of the job's `FontLibrary`.
enum class FontId : std::uint16_t {};

/// A glyph of a run. Distances are in units of `Length`, in 32 bits: a long book holds millions of these.
struct Glyph {
    std::uint32_t id = 0;
    std::uint32_t cluster = 0;      ///< byte offset of its cluster in the run's text
    std::int32_t advance = 0;       ///< along the direction of the run
    std::int32_t inline_offset = 0; ///< to the right of the pen (below it, top to bottom)
    std::int32_t block_offset = 0;  ///< above the baseline (HarfBuzz's y); x for top to bottom
    bool unsafe_to_break = false;   ///< HarfBuzz: breaking before its cluster needs shaping again
    bool operator==(const Glyph&) const = default;
};

/// A stretch of text set in one font at one size in one direction: what a line is made of.
struct GlyphRun {
    FontId font{};
    Length size;
    Direction direction = Direction::LeftToRight;
    Language language;
    std::string text;          ///< what the glyphs say
    std::vector<Glyph> glyphs; ///< in visual order, left to right or top to bottom
    Length advance() const;    ///< of all glyphs
    bool operator==(const GlyphRun&) const = default;
};

} // namespace stonehand
