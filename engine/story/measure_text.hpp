#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/length.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// How wide a text is, set without a break inside its words, and without any.
struct TextExtent {
    Length least; ///< of the widest of what no line breaks, hyphens aside
    Length most;  ///< of its lines, where only forced breaks end them
    /// Of a text with a number in it: what stands on either side of the number's decimal point, or of its
    /// end. Both together are `most`.
    struct AtPoint {
        Length left, right;
    };
    std::optional<AtPoint> at_point;
};

/// Measures a text of a story in the making, whose styles are given. Pages know fonts; stories do not, and
/// have this handed in.
using TextMeasurer =
    std::function<TextExtent(const TextBlock& text, const std::vector<ComputedStyle>& styles)>;

/// A stand-in where no fonts are known: half an em for a letter, an em for a wide character.
TextExtent estimate_extent(const TextBlock& text, const std::vector<ComputedStyle>& styles);

} // namespace stonehand
