#include "pages/column_filler.hpp"

#include <algorithm>

#include "pages/fault_cost.hpp"

namespace stonehand
{

namespace
{

using NoteLines::Track::Original;

// So many slabs a column gives up at most for a better break at its foot, where that parts no note.
constexpr std::size_t most_given_up = 6;

} // namespace

/// A page while its bands are filled.
struct ColumnFiller::Page {
    Frame frame;
    Length pen; ///< the lowest baseline so far; before the first: none
    bool begun = false;
    ColumnsFilled filled;
    std::vector<NoteStretches> notes; ///< at the foot of each column
    std::uint32_t note_line = 0;      ///< the first that stands at no foot yet
    std::uint32_t called = 0;         ///< lines of the notes that were called before the column
    enum class LastNote { Whole, Parted };
    LastNote last_note = LastNote::Parted; ///< whether it may go over to the next column
    int free_column = 0;                   ///< the first of the band that no text stands in
    Length free_below;                     ///< the lowest baseline above that
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

std::optional<ColumnsFilled> ColumnFiller::fill(const ColumnRoom& room, std::size_t begin, std::size_t end,
                                                bool ends) const
{
    Page page;
    page.frame = room.frame;
    page.pen = page.free_below = room.frame.first - room.frame.grid;
    page.notes.resize(static_cast<std::size_t>(columns_.count));
    page.note_line = room.note_line;
    page.called = lines_called(begin);
    for (std::size_t first = begin, last = begin; first < end; first = last) {
        last = band_end(first, end);
        const bool closes = last < end || ends || (end < strip_.slabs.size() && strip_.slabs[end].spans);
        // At the foot of any band but the last the notes of those below it follow.
        page.last_note = last < end ? Page::LastNote::Whole : Page::LastNote::Parted;
        const bool fits = strip_.slabs[first].spans
                              ? add_spanning(page, first, last)
                              : add_band(page, first, last, closes && columns_.balanced);
        if (!fits) return std::nullopt;
    }
    add_rest(page, end);
    page.filled.lowest = page.pen;
    page.filled.short_by = lines_missing(page);
    return std::move(page.filled);
}

bool ColumnFiller::add_spanning(Page& page, std::size_t begin, std::size_t end) const
{
    // Notes of what spans the columns stand in the first.
    ColumnArea area = area_in(0, begin, end);
    area.left = {};
    area.width = columns_.width * columns_.count + columns_.gap * (columns_.count - 1);
    Length pen;
    for (std::size_t index = begin; index < end; ++index) {
        const Slab& slab = strip_.slabs[index];
        area.baselines.push_back(index == begin ? first_baseline(page, begin)
                                                : baseline_below(slab, pen, page.frame));
        pen = area.baselines.back() + slab.depth;
    }
    area.last = page.pen = page.free_below = pen;
    page.free_column = 1;
    page.begun = true;
    const std::uint32_t called = lines_called(end);
    bool fits = pen <= foot(page, 0, least_end(page, called));
    for (int column = 1; column < columns_.count; ++column)
        fits = fits && pen <= foot(page, column, page.note_line);
    add_notes(page, 0, area, called);
    page.filled.areas.push_back(std::move(area));
    return fits;
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
    page = std::move(*best);
    return true;
}

bool ColumnFiller::fill_band(Page& page, std::size_t begin, std::size_t end, Length last) const
{
    const Length first = first_baseline(page, begin);
    Length lowest = page.pen;
    std::size_t at = begin;
    int column = 0;
    for (; column < columns_.count && at < end; ++column) {
        const std::size_t from = at;
        at = fill_column(page, column, at, end, first, last);
        if (at == from) return false;
        lowest = std::max(lowest, page.filled.areas.back().last);
    }
    if (at < end) return false;
    page.free_column = column;
    page.free_below = page.pen;
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
    const auto head = repeated_head(page, column, begin, first);
    const Length above = head ? *head + strip_.repeated[slab.repeated - 1].depth : first - page.frame.grid;
    return baseline_below(slab, above, page.frame);
}

/// Where the heads of a table stand that goes on in a column: not where it goes on right below a band.
std::optional<Length> ColumnFiller::repeated_head(const Page& page, int column, std::size_t begin,
                                                  Length first) const
{
    if (strip_.slabs[begin].repeated == 0) return std::nullopt;
    if (!page.begun) return page.frame.first;
    return column > 0 ? std::optional(next_grid_line(first, page.frame)) : std::nullopt;
}

Length ColumnFiller::left_of_column(int column) const
{
    const int from_left = columns_.leftwards ? columns_.count - 1 - column : column;
    return (columns_.width + columns_.gap) * from_left;
}

ColumnArea ColumnFiller::area_in(int column, std::size_t begin, std::size_t end) const
{
    ColumnArea area;
    area.begin = begin;
    area.end = end;
    area.left = area.notes_left = left_of_column(column);
    area.width = columns_.width;
    return area;
}

/// How many lines the notes have that are called before a slab.
std::uint32_t ColumnFiller::lines_called(std::size_t slab) const
{
    const bool ends = slab == strip_.slabs.size();
    return notes_.lines_of(Original, ends ? static_cast<std::uint32_t>(strip_.notes.size())
                                          : strip_.slabs[slab].first_note);
}

/// The lowest baseline that notes up to a line leave to the text of a column.
Length ColumnFiller::foot(const Page& page, int column, std::uint32_t note_end) const
{
    const NoteStretches& notes = page.notes[static_cast<std::size_t>(column)];
    return page.frame.last - notes.height(notes_, page.note_line, note_end);
}

std::uint32_t ColumnFiller::least_end(const Page& page, std::uint32_t called) const
{
    if (page.last_note == Page::LastNote::Whole) return called;
    return page.note_line + notes_.least(Original, page.note_line, called, page.called);
}

/// Behind the last line of notes that a column bears whose text ends at `pen`.
std::uint32_t ColumnFiller::note_end(const Page& page, int column, Length pen, std::uint32_t called) const
{
    if (page.last_note == Page::LastNote::Whole) return called;
    return notes_.most(Original, page.note_line, called, page.called,
                       [&](std::uint32_t end) { return pen <= foot(page, column, end); });
}

void ColumnFiller::add_notes(Page& page, int column, ColumnArea& area, std::uint32_t called) const
{
    NoteStretches& notes = page.notes[static_cast<std::size_t>(column)];
    const std::uint32_t end = note_end(page, column, area.last, called);
    notes.add(page.note_line, end);
    area.notes = notes.take_new(notes_);
    page.note_line = end;
    page.called = called;
}

/// Puts what is left of the last note into the columns without text.
void ColumnFiller::add_rest(Page& page, std::size_t end) const
{
    for (int column = page.free_column; column < columns_.count && page.note_line < page.called; ++column) {
        const std::uint32_t last = note_end(page, column, page.free_below, page.called);
        // A page without text bears it even where it is too low: no other is higher.
        const bool alone = column == 0 && !page.begun && page.frame.first <= page.frame.last;
        if (page.free_below > foot(page, column, last) && !alone) continue;
        if (column > 0) page.filled.cost += split_note_cost(costs_, page.called - page.note_line);
        ColumnArea area = area_in(column, end, end);
        area.last = page.free_below;
        add_notes(page, column, area, page.called);
        page.filled.areas.push_back(std::move(area));
    }
    page.filled.over = page.called - page.note_line;
}

/// How far the page is from being full: so many lines its last column is short, and those of columns that
/// stay empty; no more than a page has.
std::int64_t ColumnFiller::lines_missing(const Page& page) const
{
    if (page.filled.areas.empty() || page.frame.grid <= Length{}) return 0;
    const ColumnArea& last = page.filled.areas.back();
    if (last.begin == last.end) return 0; // what is left of a note ends it
    const auto lines_above = [&](Length foot, Length pen) {
        return std::max<std::int64_t>((foot - pen).units() / page.frame.grid.units(), 0);
    };
    const std::int64_t missing = lines_above(foot(page, page.free_column - 1, page.note_line), last.last);
    if (strip_.slabs[last.begin].spans) return missing;
    const std::int64_t empty = lines_above(page.frame.last, page.free_below);
    return std::min(missing + empty * (columns_.count - page.free_column),
                    lines_above(page.frame.last, page.frame.first - page.frame.grid));
}

/// Puts slabs into a column: where they end. None where not even the first fits.
std::size_t ColumnFiller::fill_column(Page& page, int column, std::size_t begin, std::size_t end,
                                      Length first, Length last) const
{
    std::size_t at = begin;
    ColumnArea area = area_in(column, begin, begin);
    for (Length pen; at < end; ++at) {
        const Slab& slab = strip_.slabs[at];
        const Length baseline =
            at == begin ? head_of_column(page, column, begin, first) : baseline_below(slab, pen, page.frame);
        pen = baseline + slab.depth;
        if (pen > std::min(last, foot(page, column, least_end(page, lines_called(at + 1))))) break;
        area.baselines.push_back(baseline);
    }
    if (at == begin) return begin;
    area.end = at;
    const ColumnEnd best =
        at == end ? end_at(page, column, area, at, last) : best_end(page, column, area, last);
    area.end = best.at;
    area.baselines.resize(best.at - begin);
    area.head = repeated_head(page, column, begin, first);
    const Slab& lowest = strip_.slabs[best.at - 1];
    area.last = area.baselines.back() + lowest.depth + lowest.hang;
    area.over = best.over;
    add_notes(page, column, area, lines_called(best.at));
    if (best.at < end) page.filled.cost += best.flaws + costs_.short_by_one * best.missing;
    if (best.over > Length{}) page.filled.cost += overfull_cost;
    page.filled.areas.push_back(std::move(area));
    return best.at;
}

/// A column that ends before slab `at`.
ColumnFiller::ColumnEnd ColumnFiller::end_at(const Page& page, int column, const ColumnArea& area,
                                             std::size_t at, Length last) const
{
    const Slab& slab = strip_.slabs[at - 1];
    const Length pen = area.baselines[at - 1 - area.begin] + slab.depth + slab.hang;
    const std::uint32_t called = lines_called(at), notes = note_end(page, column, pen, called);
    const Length lowest = foot(page, column, notes);
    const std::int64_t grid = std::max<std::int64_t>(page.frame.grid.units(), 1);
    return {at, fault_cost(slab.column_fault) + split_note_cost(costs_, called - notes),
            std::max<std::int64_t>((std::min(last, lowest) - pen).units() / grid, 0),
            slab.hang > Length{} ? std::max(pen - lowest, Length{}) : Length{}};
}

/// The cheapest end at or above the last slab that the column holds.
ColumnFiller::ColumnEnd ColumnFiller::best_end(const Page& page, int column, const ColumnArea& area,
                                               Length last) const
{
    const auto cost = [&](const ColumnEnd& end) {
        return end.flaws + short_page_cost(costs_, end.missing) + (end.over > Length{} ? overfull_cost : 0);
    };
    ColumnEnd best = end_at(page, column, area, area.end, last);
    const bool parts_note = best.flaws != fault_cost(strip_.slabs[area.end - 1].column_fault);
    const std::size_t slabs = area.end - area.begin;
    const std::size_t floor =
        parts_note || best.over > Length{} ? area.begin + 1 : area.end - std::min(slabs - 1, most_given_up);
    bool flawed = best.flaws > 0;
    for (std::size_t at = area.end; flawed && at-- > floor;) {
        const ColumnEnd end = end_at(page, column, area, at, last);
        if (cost(end) < cost(best)) best = end;
        flawed = end.flaws > 0;
    }
    return best;
}

std::size_t ColumnFiller::reach(const ColumnRoom& room, std::size_t begin) const
{
    const Frame& frame = room.frame;
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
        if (fill(room, begin, middle, false))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

} // namespace stonehand
