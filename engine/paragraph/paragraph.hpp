#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "font/glyph_run.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// A stretch of a paragraph in one font, level and story run, shaped as a whole, in logical order. Its glyphs are in
/// logical order too (clusters ascending, also right to left); lines turn them round.
struct ShapedRun {
    std::uint32_t begin = 0, end = 0;   ///< bytes of the paragraph's text
    std::uint32_t text_run = 0;         ///< index into TextBlock::runs
    FontId font{};
    Length size;                        ///< size-adjust applied
    std::uint8_t level = 0;             ///< of UAX #9
    std::string script;
    Language language;
    Length baseline_shift;              ///< upwards, of superiors and inferiors
    double letter_spacing = 0;          ///< em of `size`, already in the advances
    std::vector<Feature> features;
    std::vector<Glyph> glyphs;          ///< clusters are bytes of the paragraph's text
};

/// Text that no line breaks inside.
struct Boxed {
    std::uint32_t begin = 0, end = 0;   ///< bytes
    Length width;
    std::uint32_t characters = 0;       ///< how many letter-fit can act upon
};

/// White between boxes. `begin == end` where no character stands for it (between Han and Latin).
struct Glue {
    std::uint32_t begin = 0, end = 0;
    Length width, stretch, shrink;
    bool discardable = true;            ///< goes at a line's edge; its character is still shown, without width
    int stretch_order = 0;              ///< clreq's order of justification: lower goes first
};

/// A place where a line may end. `width` is what the break adds (a hyphen).
struct Penalty {
    enum class Kind { Break, Hyphen, Forced };
    std::uint32_t at = 0;               ///< byte before which the line ends
    Kind kind = Kind::Break;
    Length width;
    int cost = 0;
};

using Item = std::variant<Boxed, Glue, Penalty>;

/// Text shaped and measured, ready to be broken at any measure.
struct Paragraph {
    std::string text;
    std::vector<TextRun> text_runs;     ///< of the TextBlock
    std::vector<ShapedRun> runs;        ///< in logical order, without gaps
    std::vector<Item> items;
    Direction direction = Direction::LeftToRight;
    Language language;
    ComputedStyle style;                ///< of the block
    Length ascent, descent;             ///< of the style's own font: what the first line needs above its baseline
    Span span;
    SourceMap map;
};

} // namespace stonehand
