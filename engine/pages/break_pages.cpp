#include "pages/break_pages.hpp"

#include <algorithm>
#include <utility>

#include "pages/page_search.hpp"

namespace stonehand
{

namespace
{

using Origin = PageSearch::Origin;
using Trial = PageSearch::Trial;

/// Follows the cheapest way back from the end of a strip, and puts its pages down.
class Tracer
{
  public:
    Tracer(PageSearch& search, const Strip& strip)
        : search_(search), graph_(search.graph()), filler_(search.filler()), strip_(strip)
    {
        breaks_.looseness.assign(graph_.blocks(), 0);
    }
    PageBreaks trace();

  private:
    /// A page, and the place that it ends before.
    struct Traced {
        Origin from;
        StripPlace end;
    };

    std::vector<Traced> pages();
    void choose_ways(const Traced& page);
    void count_slabs();
    std::size_t way_of(std::size_t block) const;
    std::size_t final_slab(const StripPlace& place) const { return final_first_[place.block] + place.line; }
    Filled refill(const Trial& trial, const Traced& page) const;
    PageCut cut_of(const Traced& page) const;
    void cut_text(const Traced& page, const Trial& trial, PageCut& cut) const;
    void cut_columns(const Trial& trial, PageCut& cut) const;

    PageSearch& search_;
    const PageGraph& graph_;
    const PageFiller& filler_;
    const Strip& strip_;
    PageBreaks breaks_;
    std::vector<std::uint32_t> final_first_; ///< slab of each block, once ways are chosen
};

PageBreaks Tracer::trace()
{
    const std::vector<Traced> traced = pages();
    for (const Traced& page : traced) choose_ways(page);
    count_slabs();
    for (const Traced& page : traced) breaks_.cuts.push_back(cut_of(page));
    return std::move(breaks_);
}

std::vector<Tracer::Traced> Tracer::pages()
{
    const auto none = [](const PageSearch::Arrival& arrival) { return arrival.cargo.none(); };
    const auto& ends = search_.arrivals(graph_.end());
    const auto& last = std::find_if(ends.begin(), ends.end(), none)->starts;
    const PageSearch::Start* start = &*std::min_element(
        last.begin(), last.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
    breaks_.cost = start->cost;
    std::vector<Traced> pages;
    for (StripPlace end = graph_.end();;) {
        pages.push_back({start->from, end});
        end = start->from.place;
        if (search_.is_start(end)) break;
        start = &search_.arrivals(end)[start->from.arrival].starts[start->from.state];
    }
    std::reverse(pages.begin(), pages.end());
    return pages;
}

/// In which ways the blocks of a page were set: fills it once more to see.
void Tracer::choose_ways(const Traced& page)
{
    if (page.from.empty || search_.in_columns()) return;
    const std::size_t first = page.from.place.block;
    const std::size_t last = page.end.line == 0 ? page.end.block - 1 : page.end.block;
    breaks_.looseness[last] = graph_.ways(last)[page.from.way].looseness;
    if (last == first) return;
    const auto& steps = search_.steps_of(search_.trial(page.from.place, page.from.arrival, page.from.floats));
    int offset = page.from.offset;
    for (std::size_t block = last; block-- > first;) {
        const auto& step = steps[block - first][static_cast<std::size_t>(offset + PageSearch::most_offset)];
        breaks_.looseness[block] = graph_.ways(block)[step.way].looseness;
        offset = step.before;
    }
}

std::size_t Tracer::way_of(std::size_t block) const
{
    const std::span<const Way> ways = graph_.ways(block);
    const auto chosen = [&](const Way& way) { return way.looseness == breaks_.looseness[block]; };
    return static_cast<std::size_t>(std::find_if(ways.begin(), ways.end(), chosen) - ways.begin());
}

/// Where each block begins, once all have their numbers of lines.
void Tracer::count_slabs()
{
    std::uint32_t slab = 0;
    for (std::size_t block = 0; block < graph_.blocks(); ++block) {
        final_first_.push_back(slab);
        slab += static_cast<std::uint32_t>(graph_.ways(block)[way_of(block)].slabs.size());
    }
    final_first_.push_back(slab);
}

Filled Tracer::refill(const Trial& trial, const Traced& page) const
{
    Filled filled = filler_.begin(trial.room);
    if (page.from.empty) return filled;
    for (StripPlace at = page.from.place; at.block < page.end.block || at.line < page.end.line;) {
        const std::size_t way = way_of(at.block);
        filler_.take(trial.room, filled, graph_.ways(at.block)[way].slabs[at.line]);
        at = graph_.behind(at.block, way, at.line);
    }
    return filled;
}

PageCut Tracer::cut_of(const Traced& page) const
{
    const Trial trial = search_.trial(page.from.place, page.from.arrival, page.from.floats);
    const PageRoom& room = trial.room;
    PageCut cut;
    cut.begin = final_slab(page.from.place);
    cut.end = final_slab(page.end);
    const bool begins_text = !search_.is_start(page.from.place) && !page.from.empty;
    cut.start = begins_text ? graph_.forced(page.from.place) : BreakBefore::Auto;
    cut.ends_text = graph_.ends_page(page.end);
    if (!cut.ends_text && !page.from.empty) cut.fault = search_.slab_before(page.end, page.from).fault_after;
    cut.text_first = room.areas.first;
    cut.page_last = room.areas.last;
    if (search_.in_columns())
        cut_columns(trial, cut);
    else
        cut_text(page, trial, cut);
    for (PlacedFloat placed : room.areas.floats) {
        // The line that the text could end on, without those at the foot.
        if (!placed.at_head && !placed.at_edge) {
            placed.baseline = cut.text_last + room.areas.foot - placed.baseline;
            placed.picture = cut.text_last + room.areas.foot - placed.picture;
        }
        cut.floats.push_back(placed);
    }
    const Length lowest = room.frame.last + room.frame.grid;
    cut.overfull = cut.overfull || room.areas.first + room.areas.foot > lowest;
    return cut;
}

void Tracer::cut_text(const Traced& page, const Trial& trial, PageCut& cut) const
{
    using enum NoteLines::Track;
    const Filled filled = refill(trial, page);
    const Foot foot = filler_.foot(trial.room, filled);
    const Length grid = trial.room.frame.grid;
    cut.overfull = foot.overfull;
    cut.text_last = foot.limit;
    if (!cut.ends_text && !page.from.empty && grid > Length{})
        cut.short_by = std::max<std::int64_t>((foot.limit - filled.pen).units() / grid.units(), 0);
    const NoteLines& notes = filler_.notes();
    cut.notes = notes.parts(Original, trial.room.note_line.original, foot.note_end.original);
    cut.translated_notes =
        notes.parts(Translation, trial.room.note_line.translation, foot.note_end.translation);
}

void Tracer::cut_columns(const Trial& trial, PageCut& cut) const
{
    ColumnRoom room = trial.column_room();
    cut.text_last = room.frame.last;
    if (auto filled = search_.columns().fill(room, cut.begin, cut.end, cut.ends_text)) {
        cut.areas = std::move(filled->areas);
        cut.short_by = cut.ends_text ? 0 : filled->short_by;
        return;
    }
    // What is higher than a page stands in its first column, and is told.
    cut.overfull = true;
    ColumnArea area;
    area.begin = cut.begin;
    area.end = cut.end;
    area.width = trial.room.frame.width;
    room.frame.first = cut.text_first;
    area.baselines = place_slabs(strip_, cut.begin, cut.end, room.frame);
    const NoteLines& notes = filler_.notes();
    const Slab& last = strip_.slabs[cut.end - 1];
    const std::uint32_t note_end = notes.lines_of(NoteLines::Track::Original, last.first_note + last.notes);
    area.notes = notes.parts(NoteLines::Track::Original, room.note_line, note_end);
    area.last = area.baselines.back() + last.depth + last.hang;
    area.over =
        area.last + notes.leading(NoteLines::Track::Original, room.note_line, note_end) - cut.text_last;
    cut.areas.push_back(std::move(area));
}

PageBreaks break_nothing(const Frame& frame)
{
    PageBreaks breaks;
    PageCut& empty = breaks.cuts.emplace_back();
    empty.text_first = frame.first;
    empty.text_last = empty.page_last = frame.last;
    return breaks;
}

} // namespace

bool PageBreaks::varies() const
{
    return std::any_of(looseness.begin(), looseness.end(), [](int lines) { return lines != 0; });
}

PageBreaks break_pages(const Strip& strip, const PageFrames& frames, Side side,
                       const std::vector<ComputedStyle>& styles, const PageCosts& costs, CutUnit unit)
{
    if (strip.slabs.empty()) return break_nothing(frames.first);
    PageSearch search(strip, frames, styles, costs, unit);
    search.run(side);
    return Tracer(search, strip).trace();
}

} // namespace stonehand
