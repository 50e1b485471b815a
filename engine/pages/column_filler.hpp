#pragma once

#include <optional>
#include <vector>

#include "layout/page_costs.hpp"
#include "pages/note_lines.hpp"
#include "pages/place_slabs.hpp"

namespace stonehand
{

/// The columns of a frame, side by side.
struct PageColumns {
    int count = 1;
    Length width, gap;
    bool leftwards = false; ///< the first is the rightmost
    bool balanced = true;   ///< where the text ends, or a block spans them, they are of like length
};

/// A stretch of slabs in a column of a page, or across all of them.
struct ColumnArea {
    std::size_t begin = 0, end = 0;
    Length left, width;                 ///< from the frame's left edge
    Length last;                        ///< its lowest baseline
    Length notes_left;                  ///< of the column whose foot has its notes
    std::optional<Length> head;         ///< first baseline of what is set again above it, where that is
    std::vector<Length> baselines;      ///< the first of each slab
    std::vector<NoteLines::Part> notes; ///< that its slabs call; at the foot of its column
};

/// The areas of a page, from its head, in reading order.
struct ColumnsFilled {
    std::vector<ColumnArea> areas;
    std::int64_t cost = 0;     ///< of the breaks between its columns
    std::int64_t short_by = 0; ///< lines missing in its last column
    Length lowest;             ///< baseline
};

/// Fills the columns of a page from left to right (in the order of reading). Blocks that span them part the
/// page into bands, whose columns are balanced.
class ColumnFiller
{
  public:
    ColumnFiller(const Strip& strip, const NoteLines& notes, const PageCosts& costs,
                 const PageColumns& columns)
        : strip_(strip), notes_(notes), costs_(costs), columns_(columns)
    {
    }

    /// How far a page that begins with slab `begin` can reach: the end of its last slab. At least one slab.
    std::size_t reach(const Frame& frame, std::size_t begin) const;
    /// The slabs [begin, end) in columns; none where they do not fit. `ends`: the text ends there, and its
    /// columns are balanced.
    std::optional<ColumnsFilled> fill(const Frame& frame, std::size_t begin, std::size_t end,
                                      bool ends) const;

  private:
    struct Page;
    bool add_spanning(Page& page, std::size_t begin, std::size_t end) const;
    bool add_band(Page& page, std::size_t begin, std::size_t end, bool balanced) const;
    bool fill_band(Page& page, std::size_t begin, std::size_t end, Length last) const;
    std::size_t fill_column(Page& page, int column, std::size_t begin, std::size_t end, Length first,
                            Length last) const;
    Length head_of_column(const Page& page, int column, std::size_t begin, Length first) const;
    std::optional<Length> repeated_head(const Page& page, int column, std::size_t begin, Length first) const;
    Length left_of_column(int column) const;
    std::size_t best_end(std::size_t begin, std::size_t furthest, std::size_t end) const;
    std::size_t band_end(std::size_t begin, std::size_t end) const;
    Length first_baseline(const Page& page, std::size_t begin) const;

    const Strip& strip_;
    const NoteLines& notes_;
    const PageCosts& costs_;
    const PageColumns columns_;
};

} // namespace stonehand
