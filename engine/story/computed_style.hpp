#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/font_stack.hpp"
#include "base/length.hpp"
#include "colour/paint.hpp"
#include "layout/style.hpp"

namespace stonehand
{

/// A rule at the edge of a table or of its heads.
struct Border {
    Length thickness;
    Paint paint;
    bool operator==(const Border&) const = default;
};

/// Every property of a style with its final value. Lengths are absolute; letter spacing and limits are
/// shares.
struct ComputedStyle {
    std::size_t font_role = 0;                            ///< index into Layout::fonts
    WritingMode writing_mode = WritingMode::HorizontalTb; ///< of the master that it is set in
    Length font_size, line_height;
    Paint paint;
    double letter_spacing = 0; ///< em, after every character
    FontVariant font_variant = FontVariant::Normal;
    Figures figures = Figures::Lining;
    VerticalAlign vertical_align = VerticalAlign::Baseline;
    TextAlign text_align = TextAlign::Start;
    TextWrap text_wrap = TextWrap::Fit;
    Length text_indent;
    bool hyphens = false;
    int hyphens_before = 2, hyphens_after = 3, hyphen_ladder = 2;
    double word_space_minimum = 0.75, word_space_maximum = 1.4; ///< shares of the nominal word space
    double letter_fit_minimum = 0, letter_fit_maximum = 0;      ///< em a character
    bool protrusion = false;
    HangingPunctuation hanging_punctuation = HangingPunctuation::None;
    LineBreakLevel line_break = LineBreakLevel::Normal;
    TextEmphasis text_emphasis = TextEmphasis::None;
    TextDecoration text_decoration = TextDecoration::None;
    bool autospace = true;
    enum class SpacingTrim { Normal, TrimStart, SpaceFirst, SpaceAll };
    SpacingTrim spacing_trim = SpacingTrim::Normal;
    int orphans = 2, widows = 2;
    Length start_indent, end_indent;
    Length space_before, space_before_maximum, space_after;
    /// The white above grows instead of its number of lines.
    bool has_supple_white() const { return space_before_maximum > space_before; }
    int keep_with_next = 0;
    bool keep_together = false;
    bool kept_to_next =
        false; ///< no break between it and the block after it: both are of a group that stays whole
    BreakBefore break_before = BreakBefore::Auto, break_after = BreakBefore::Auto;
    FloatTo float_to = FloatTo::None;
    FloatReach float_reach = FloatReach::Frame;
    StyleLength float_width{
        StyleLength::Unit::Percent, {}, 50}; ///< percent: of a measure that is known later
    Length float_gap;
    bool column_span = false;
    bool block_snap = false;
    int initial_lines = 0;
    Paint initial_paint;
    Length rule_before_length, rule_before_thickness, rule_before_space;
    Paint rule_before_paint;
    std::optional<Border> border_top, border_bottom; ///< not said: what a table has of itself
    Length cell_padding = Length::points(1.75);      ///< between descenders and the rule below them
    Length column_gap = Length::points(10);          ///< between a table's columns
    Length initial_gap = Length::points(1.6);        ///< between an initial and the lines beside it
    Length label_separation =
        Length::points(6); ///< between a marker that its indent does not hold and the text
    bool is_vertical() const { return writing_mode == WritingMode::VerticalRl; }
    bool operator==(const ComputedStyle&) const = default;
};

/// Which computed style of a story.
enum class StyleId : std::uint32_t {};

} // namespace stonehand
