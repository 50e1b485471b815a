#include <algorithm>

#include "pages/page_search.hpp"

namespace stonehand
{

namespace
{

// A page in columns ends where it is full, or so many lines before that in each.
constexpr std::size_t most_less_in_a_column = 4;

} // namespace

/// Tries the pages in columns that begin so: from the fullest to those some lines less in each.
void PageSearch::fill_columns(const Trial& trial)
{
    const std::size_t begin = graph_.first_slab(trial.place.block) + trial.place.line;
    const std::size_t furthest =
        std::min(columns_.reach(trial.column_room(), begin), graph_.next_forced(begin));
    const std::size_t slack = most_less_in_a_column * static_cast<std::size_t>(frames_.columns.count);
    const std::size_t least = furthest > begin + slack ? furthest - slack : begin + 1;
    // Where a note goes over, the page that ends before its call may be the better one; so may one that ends
    // above a block that spans the columns, where all that end below it have a fault.
    std::optional<TriedColumns> last;
    bool faulty = true;
    for (std::size_t end = furthest; end >= least || (end > begin && (faulty || (last && last->over > 0)));
         --end)
        if (const auto tried = try_columns(trial, begin, end)) {
            last = tried;
            faulty = faulty && tried->faulty;
        }
    if (last || (cargo_of(trial).has_notes() && end_empty_page(trial))) return;
    Filled page = filler_.begin(trial.room);
    filler_.take(trial.room, page, strip_.slabs[begin]);
    page.overfull = true;
    // It stands there with all of its notes.
    if (page.floats < trial.room.end_float) return;
    const StripPlace next = graph_.place_at(begin + 1);
    const Cargo cargo{{}, page.floats - trial.room.end_float};
    const Origin origin = origin_of(trial);
    arrive(trial, next, cargo, cost_of(trial, page, cargo, next, origin, 0), 0, false, origin);
}

/// A page that ends so; nothing where it cannot.
std::optional<PageSearch::TriedColumns> PageSearch::try_columns(const Trial& trial, std::size_t begin,
                                                                std::size_t end)
{
    const StripPlace next = graph_.place_at(end);
    const auto filled = columns_.fill(trial.column_room(), begin, end, graph_.ends_page(next));
    if (!filled) return std::nullopt;
    Filled page = filler_.begin(trial.room);
    page.begun = true;
    page.cost = filled->cost;
    page.pen = filled->lowest;
    const Slab& last = strip_.slabs[end - 1];
    page.notes = last.first_note + last.notes;
    page.floats = last.first_float + last.floats;
    for (std::size_t index = begin; index < end; ++index) page.lines += strip_.slabs[index].lines;
    if (page.floats < trial.room.end_float) return TriedColumns{filled->over}; // nor was it further up
    const Cargo cargo{{filled->over, 0}, page.floats - trial.room.end_float};
    const Origin origin = origin_of(trial);
    const std::int64_t cost = cost_of(trial, page, cargo, next, origin, filled->short_by);
    arrive(trial, next, cargo, cost, filled->short_by, last.hyphenated, origin);
    return TriedColumns{filled->over, cost >= split_block_cost};
}

/// The foot of a page without text.
Foot PageSearch::empty_foot(const Trial& trial) const
{
    if (!in_columns()) return filler_.foot(trial.room, filler_.begin(trial.room));
    const std::size_t slab = graph_.first_slab(trial.place.block) + trial.place.line;
    const ColumnRoom room = trial.column_room();
    const std::uint32_t over = columns_.fill(room, slab, slab, true)->over;
    const NoteLineCount before{filler_.notes().lines_of(NoteLines::Track::Original, trial.room.notes_before),
                               0};
    return {room.frame.last, before - NoteLineCount{over, 0}, {over, 0}};
}

} // namespace stonehand
