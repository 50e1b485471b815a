#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "pages/paragraph_cache.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// A stretch of a vertical column in one font and style. Its pen begins at the column's axis.
struct ColumnRun {
    std::shared_ptr<const GlyphRun> run;
    std::size_t column = 0; ///< 0 is the rightmost
    Length down;            ///< the pen, from the head of the first cell
    std::uint32_t text_run = 0;
    Span span;
};

/// Columns of characters in cells, and what was found while setting them.
struct SetColumns {
    std::vector<ColumnRun> runs; ///< in reading order
    Length height;               ///< of the longest column
    Report report;
};

/// What stands beside the first lines of a text.
struct Beside {
    std::uint32_t lines = 0;
    Length width; ///< that it takes, with the white between
    bool on_left = false;
    auto operator<=>(const Beside&) const = default;
};

/// The room that a text is set in.
struct TextRoom {
    Length width;
    int looseness = 0; ///< lines more than are best for it, as one of its `others` has
    Beside beside{};
    auto operator<=>(const TextRoom&) const = default;
};

/// The two ways in which pages have text set: all they know of fonts. Both are pure, and called from many
/// threads; tests hand in their own, with glyphs of half an em.
struct TextSetter {
    /// A block's lines in a column.
    std::function<std::shared_ptr<const SetText>(const TextBlock&, const TextRoom&)> text;
    /// Characters one below the other.
    std::function<std::shared_ptr<const SetColumns>(const ColumnText&)> columns;
};

} // namespace stonehand
