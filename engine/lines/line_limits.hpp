#pragma once

#include <algorithm>

#include "story/computed_style.hpp"

namespace stonehand
{

/// What rounding and shaping again may leave over of a line's width: not seen, and not told.
constexpr Length overfull_slack = Length::points(0.05);

/// What rounding may leave over of a word space, as a share of its nominal width.
constexpr double share_slack = 0.005;

/// More than one Han character and fewer than two, at whatever size beside Latin they are set.
inline Length one_character_and_more(const ComputedStyle& style)
{
    return style.font_size * 5 / 4;
}

/// The shortest last line that is no runt: one that reaches past the indent below it, and has two Han
/// characters (clreq-cjk 5), or seven letters.
inline Length shortest_last_line(const ComputedStyle& style, bool is_han)
{
    constexpr std::int64_t ems = 3;
    return std::max(style.text_indent - overfull_slack,
                    is_han ? one_character_and_more(style) : style.font_size * ems);
}

} // namespace stonehand
