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

/// The columns of a page before text is put in them: what floats leave of its frame, and the first line of
/// notes that stands at its foot.
struct ColumnRoom {
    Frame frame;
    std::uint32_t note_line = 0;
};

/// A stretch of slabs in a column of a page, or across all of them; or none, where a column bears only what
/// is left of a note.
struct ColumnArea {
    std::size_t begin = 0, end = 0;
    Length left, width;                 ///< from the frame's left edge
    Length last;                        ///< its lowest baseline, or the foot of what stands beside that
    Length over;                        ///< how far that is below the foot of its column
    Length notes_left;                  ///< of the column whose foot has its notes
    std::optional<Length> head;         ///< first baseline of what is set again above it, where that is
    std::vector<Length> baselines;      ///< the first of each slab
    std::vector<NoteLines::Part> notes; ///< at the foot of its column, below those of areas above it
};

/// The areas of a page, from its head, in reading order.
struct ColumnsFilled {
    std::vector<ColumnArea> areas;
    std::int64_t cost = 0;     ///< of the breaks between its columns
    std::int64_t short_by = 0; ///< lines missing in its last column, and all of those that are empty
    std::uint32_t over = 0;    ///< lines of its last note that go over to the next page
    Length lowest;             ///< baseline
};

/// Fills the columns of a page from left to right (in the order of reading). Blocks that span them part the
/// page into bands, whose columns are balanced. A note that the foot of its column does not hold goes on at
/// that of the next, where nothing stands below its band.
class ColumnFiller
{
  public:
    ColumnFiller(const Strip& strip, const NoteLines& notes, const PageCosts& costs,
                 const PageColumns& columns)
        : strip_(strip), notes_(notes), costs_(costs), columns_(columns)
    {
    }

    /// How far a page that begins with slab `begin` can reach: the end of its last slab. At least one slab.
    std::size_t reach(const ColumnRoom& room, std::size_t begin) const;
    /// The slabs [begin, end) in columns; nothing where they do not fit. `ends`: the text ends there, and its
    /// columns are balanced. No slabs: what is left of a note stands there alone.
    std::optional<ColumnsFilled> fill(const ColumnRoom& room, std::size_t begin, std::size_t end,
                                      bool ends) const;

  private:
    struct Page;
    /// Where a column may end.
    struct ColumnEnd {
        std::size_t at = 0;       ///< its last slab is the one before
        std::int64_t flaws = 0;   ///< what the break costs, and a note that goes over
        std::int64_t missing = 0; ///< lines
        Length over;              ///< of what hangs below the foot
    };
    bool add_spanning(Page& page, std::size_t begin, std::size_t end) const;
    bool add_band(Page& page, std::size_t begin, std::size_t end, bool balanced) const;
    bool fill_band(Page& page, std::size_t begin, std::size_t end, Length last) const;
    std::size_t fill_column(Page& page, int column, std::size_t begin, std::size_t end, Length first,
                            Length last) const;
    Length head_of_column(const Page& page, int column, std::size_t begin, Length first) const;
    std::optional<Length> repeated_head(const Page& page, int column, std::size_t begin, Length first) const;
    Length left_of_column(int column) const;
    ColumnEnd end_at(const Page& page, int column, const ColumnArea& area, std::size_t at, Length last) const;
    ColumnEnd best_end(const Page& page, int column, const ColumnArea& area, Length last) const;
    std::int64_t lines_missing(const Page& page) const;
    void add_rest(Page& page, std::size_t end) const;
    ColumnArea area_in(int column, std::size_t begin, std::size_t end) const;
    std::uint32_t lines_called(std::size_t slab) const;
    Length foot(const Page& page, int column, std::uint32_t note_end) const;
    std::uint32_t least_end(const Page& page, std::uint32_t called) const;
    std::uint32_t note_end(const Page& page, int column, Length pen, std::uint32_t called) const;
    void add_notes(Page& page, int column, ColumnArea& area, std::uint32_t called) const;
    std::size_t band_end(std::size_t begin, std::size_t end) const;
    Length first_baseline(const Page& page, std::size_t begin) const;

    const Strip& strip_;
    const NoteLines& notes_;
    const PageCosts& costs_;
    const PageColumns columns_;
};

} // namespace stonehand
