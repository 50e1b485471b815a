#include "pages/column_filler.hpp"

#include <algorithm>

#include "pages/fault_cost.hpp"

namespace stonehand
{

namespace
{

using NoteLines::Track::Original;

// So many slabs a column gives up at most for a better break at its foot.
constexpr std::size_t most_given_up = 6;

} // namespace

/// A page while its bands are filled.
struct ColumnFiller::Page {
    Frame frame;
    Length pen; ///< the lowest baseline so far; before the first: none
    bool begun = false;
    ColumnsFilled filled;
    std::vector<NoteStretches> notes; ///< at the foot of each column
    void take(Page& other)
    {
        pen = other.pen;
        begun = other.begun;
        filled = std::move(other.filled);
        notes = std::move(other.notes);
    }
};

std::size_t ColumnFiller::band_end(std::size_t begin, std::size_t end) const
{
    std::size_t last = begin + 1;
    while (last < end && strip_.slabs[last].spans == strip_.slabs[begin].spans) ++last;
    return last;
}

Length ColumnFiller::first_baseline(const Page& page, std::size_t begin) const
{
    const Slab& slab = strip_.slabs[begin];
    return page.begun ? baseline_below(slab, page.pen, page.frame)
                      : baseline_at_head(slab, begin == 0 ? strip_.lead : Length{}, strip_, page.frame);
}

std::optional<ColumnsFilled> ColumnFiller::fill(const Frame& frame, std::size_t begin, std::size_t end,
                                                bool ends) const
{
    Page page{frame, frame.first - frame.grid, false, {}, {}};
    page.notes.resize(static_cast<std::size_t>(columns_.count));
    for (std::size_t first = begin, last = begin; first < end; first = last) {
        last = band_end(first, end);
        const bool closes = last < end || ends;
        const bool fits = strip_.slabs[first].spans
                              ? add_spanning(page, first, last)
                              : add_band(page, first, last, closes && columns_.balanced);
        if (!fits) return std::nullopt;
    }
    page.filled.lowest = page.pen;
    return std::move(page.filled);
}

bool ColumnFiller::add_spanning(Page& page, std::size_t begin, std::size_t end) const
{
    ColumnArea area;
    area.begin = begin;
    area.end = end;
    area.width = columns_.width * columns_.count + columns_.gap * (columns_.count - 1);
    Length pen;
    for (std::size_t index = begin; index < end; ++index) {
        const Slab& slab = strip_.slabs[index];
        area.baselines.push_back(index == begin ? first_baseline(page, begin)
                                                : baseline_below(slab, pen, page.frame));
        pen = area.baselines.back() + slab.depth;
    }
    area.last = pen;
    // Notes of what spans the columns stand in the first.
    area.notes_left = left_of_column(0);
    NoteStretches& notes = page.notes.front();
    notes.add(notes_, strip_.slabs[begin].first_note, strip_.slabs[end - 1]);
    area.notes = notes.take_new(notes_);
    page.pen = pen;
    page.begun = true;
    page.filled.areas.push_back(std::move(area));
    return pen <= page.frame.last - notes.height(notes_);
}

/// The least height that holds the band, from a fair share of its lines on; or all that is left.
bool ColumnFiller::add_band(Page& page, std::size_t begin, std::size_t end, bool balanced) const
{
    if (!balanced) return fill_band(page, begin, end, page.frame.last);
    std::int64_t lines = 0;
    for (std::size_t index = begin; index < end; ++index)
        lines += std::max<std::int64_t>(
            (strip_.slabs[index].space + strip_.slabs[index].leading + strip_.slabs[index].depth).units() /
                std::max<std::int64_t>(page.frame.grid.units(), 1),
            1);
    const Length first = first_baseline(page, begin);
    const Length least = first + page.frame.grid * std::max<std::int64_t>(lines / columns_.count - 2, 0);
    std::optional<Page> best;
    for (Length last = least; last < page.frame.last + page.frame.grid; last += page.frame.grid) {
        Page tried = page;
        if (!fill_band(tried, begin, end, std::min(last, page.frame.last))) continue;
        if (!best || tried.filled.cost < best->filled.cost) best = std::move(tried);
        // Longer columns are better than a fault, and never than anything less.
        if (best->filled.cost < page.filled.cost + split_block_cost) break;
    }
    if (!best) return false;
    page.take(*best);
    return true;
}

bool ColumnFiller::fill_band(Page& page, std::size_t begin, std::size_t end, Length last) const
{
    const Length first = first_baseline(page, begin);
    Length lowest = page.pen;
    std::size_t at = begin;
    for (int column = 0; column < columns_.count && at < end; ++column) {
        const std::size_t from = at;
        at = fill_column(page, column, at, end, first, last);
        if (at == from) return false;
        lowest = std::max(lowest, page.filled.areas.back().last);
    }
    if (at < end) return false;
    page.pen = lowest;
    page.begun = true;
    return true;
}

/// The first baseline of a column: level with that of the first one of its band, whatever white its block
/// asks.
Length ColumnFiller::head_of_column(const Page& page, int column, std::size_t begin, Length first) const
{
    if (!page.begun) return first_baseline(page, begin);
    if (column == 0) return first;
    Slab slab = strip_.slabs[begin];
    slab.space = {};
    const Length above =
        slab.repeated > 0 ? first + strip_.repeated[slab.repeated - 1].depth : first - page.frame.grid;
    return baseline_below(slab, above, page.frame);
}

/// Where the heads of a table stand that goes on in a column: not where it goes on right below a band.
std::optional<Length> ColumnFiller::repeated_head(const Page& page, int column, std::size_t begin,
                                                  Length first) const
{
    if (strip_.slabs[begin].repeated == 0) return std::nullopt;
    if (!page.begun) return page.frame.first;
    return column > 0 ? std::optional(first) : std::nullopt;
}

Length ColumnFiller::left_of_column(int column) const
{
    const int from_left = columns_.leftwards ? columns_.count - 1 - column : column;
    return (columns_.width + columns_.gap) * from_left;
}

/// Puts slabs into a column: where they end. None where not even the first fits.
std::size_t ColumnFiller::fill_column(Page& page, int column, std::size_t begin, std::size_t end,
                                      Length first, Length last) const
{
    NoteStretches& notes = page.notes[static_cast<std::size_t>(column)];
    const auto foot = [&](const NoteStretches& called) {
        return std::min(last, page.frame.last - called.height(notes_));
    };
    std::size_t at = begin;
    ColumnArea area;
    Length pen;
    for (NoteStretches called = notes; at < end; ++at) {
        const Slab& slab = strip_.slabs[at];
        const Length baseline =
            at == begin ? head_of_column(page, column, begin, first) : baseline_below(slab, pen, page.frame);
        pen = baseline + slab.depth;
        called.add(notes_, slab.first_note, slab);
        if (pen > foot(called)) break;
        area.baselines.push_back(baseline);
    }
    if (at == begin) return begin;
    at = best_end(begin, at, end);
    notes.add(notes_, strip_.slabs[begin].first_note, strip_.slabs[at - 1]);
    area.begin = begin;
    area.end = at;
    area.baselines.resize(at - begin);
    area.left = area.notes_left = left_of_column(column);
    area.width = columns_.width;
    area.head = repeated_head(page, column, begin, first);
    area.last = area.baselines.back() + strip_.slabs[at - 1].depth;
    area.notes = notes.take_new(notes_);
    const std::int64_t grid = std::max<std::int64_t>(page.frame.grid.units(), 1);
    const std::int64_t missing = std::max<std::int64_t>((foot(notes) - area.last).units() / grid, 0);
    page.filled.short_by = missing;
    if (at < end)
        page.filled.cost += fault_cost(strip_.slabs[at - 1].fault_after) + costs_.short_by_one * missing;
    page.filled.areas.push_back(std::move(area));
    return at;
}

/// The cheapest break at or not far above the last slab that the column holds.
std::size_t ColumnFiller::best_end(std::size_t begin, std::size_t furthest, std::size_t end) const
{
    if (furthest == end) return end;
    std::size_t best = furthest;
    std::int64_t least = fault_cost(strip_.slabs[furthest - 1].fault_after);
    const std::size_t floor = furthest > begin + most_given_up ? furthest - most_given_up : begin + 1;
    for (std::size_t at = furthest; at-- > floor && least > 0;) {
        const std::int64_t cost = fault_cost(strip_.slabs[at - 1].fault_after);
        if (cost < least) {
            least = cost;
            best = at;
        }
    }
    return best;
}

std::size_t ColumnFiller::reach(const Frame& frame, std::size_t begin) const
{
    // No slab is less than half a line of the grid high, but for those of notes and anchors.
    const std::size_t lines = static_cast<std::size_t>(
        std::max<std::int64_t>(
            (frame.last - frame.first).units() / std::max<std::int64_t>(frame.grid.units(), 1), 1) +
        1);
    std::size_t low = begin + 1;
    std::size_t high =
        std::min(strip_.slabs.size(), begin + lines * static_cast<std::size_t>(columns_.count) * 2);
    while (low < high) {
        const std::size_t middle = low + (high - low + 1) / 2;
        if (fill(frame, begin, middle, false))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

} // namespace stonehand
