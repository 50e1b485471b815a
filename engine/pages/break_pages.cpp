#include "pages/break_pages.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <optional>
#include <utility>

#include "pages/page_filler.hpp"
#include "pages/page_graph.hpp"

namespace stonehand
{

namespace
{

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

// What is known where a page begins, besides the place: on a recto, how many lines the verso that faces it is
// short (three and more are alike), or that none faces it; on a verso, nothing.
constexpr std::size_t most_short = 3, unfaced = 4, on_verso = 5, states = 6;

// So many lines at most a page gains or loses by the paragraphs on it. More would not be made up for by the
// evener foot, and takes time.
constexpr int most_offset = 2;
constexpr std::size_t offsets = 2 * most_offset + 1;

// More figures than these never stand on the page that calls them.
constexpr std::uint32_t most_floats_called = 6;

// A page that begins where the text before it cost so much more than where another may begin, less than a
// page further on, is on no good way to the end: it is worth the worst page without a fault.
constexpr std::int64_t hopeless = 12'000;
constexpr std::size_t places_ahead = 24;

Side side_of(std::size_t state)
{
    return state == on_verso ? Side::Verso : Side::Recto;
}
std::size_t state_of(Side side)
{
    return side == Side::Verso ? on_verso : unfaced;
}

/// Which way of a page before: where it began, and how its paragraphs were set.
struct Origin {
    Place place;
    std::uint16_t arrival = 0, floats = 0;
    std::uint8_t state = 0;
    std::uint8_t way = 0;   ///< of its last block
    std::int8_t offset = 0; ///< lines won before its last block
    bool empty = false;     ///< it bears no text
};

/// The cheapest way to begin a page at a place in a state, and the page before it.
struct Start {
    std::int64_t cost = never;
    Origin from;
};

/// The ways to begin a page at a place with the same cargo.
struct Arrival {
    Cargo cargo;
    std::array<Start, states> starts;
    std::int64_t least() const
    {
        std::int64_t cost = never;
        for (const Start& start : starts) cost = std::min(cost, start.cost);
        return cost;
    }
};

/// The best ways to have filled a page up to the end of a block, by the lines that its paragraphs won.
using Layer = std::array<std::optional<Filled>, offsets>;

/// How a block was reached: by which way, and from how many lines won before it.
struct Step {
    std::int8_t before = 0;
    std::uint8_t way = 0;
};

class Breaker
{
  public:
    Breaker(const Strip& strip, const Frame& first, const Frame& rest,
            const std::vector<ComputedStyle>& styles, const PageCosts& costs, CutUnit unit)
        : strip_(strip), first_(first), rest_(rest), costs_(costs), unit_(unit), graph_(strip, costs),
          filler_(strip, styles), arrivals_(graph_.places())
    {
    }
    PageBreaks run(Side side);

  private:
    /// A page that is being tried.
    struct Trial {
        Place place;
        std::size_t arrival;
        PageRoom room;
    };

    void try_pages_from(const Place& place);
    void try_pages_from(const Place& place, std::size_t arrival);
    bool is_hopeless(const Place& place, const Arrival& arrival) const;
    Trial trial(const Place& place, std::size_t arrival, std::uint32_t floats) const;
    bool holds_floats(const Trial& trial) const;
    bool may_call_floats(const Trial& trial) const;
    void fill(const Trial& trial);
    bool fill_block(const Trial& trial, std::size_t block, const Layer& before, Layer& after);
    bool fill_way(const Trial& trial, std::size_t block, std::size_t way, int offset, Filled page,
                  Layer& after);
    void end_page(const Trial& trial, const Filled& page, const Place& next, const Origin& origin);
    void end_empty_page(const Trial& trial);
    void arrive(const Trial& trial, const Place& next, const Cargo& cargo, std::int64_t cost,
                std::int64_t short_by, bool hyphenated, const Origin& origin);
    std::int64_t cost_of(const Trial& trial, const Filled& page, const Foot& foot, const Cargo& cargo,
                         const Place& next, const Origin& origin, std::int64_t short_by) const;
    std::int64_t cost_on(std::size_t state, bool text_ends, bool hyphenated, std::int64_t short_by) const;
    std::size_t state_after(std::size_t state, const Place& next, std::int64_t short_by) const;
    Arrival& arrival_at(const Place& place, const Cargo& cargo);
    const Slab* slab_at(const Place& place) const;
    const Slab& slab_before(const Place& next, const Origin& origin) const;
    bool is_start(const Place& place) const { return place.block == 0 && place.line == 0; }

    PageBreaks trace();
    void trace_ways(const Origin& origin, const Place& end, PageBreaks& breaks);
    PageCut cut_of(const Origin& origin, const Place& end, const PageBreaks& breaks) const;
    Filled refill(const Trial& trial, const Origin& origin, const Place& end, const PageBreaks& breaks) const;
    std::size_t final_slab(const Place& place) const;

    const Strip& strip_;
    const Frame& first_;
    const Frame& rest_;
    const PageCosts& costs_;
    CutUnit unit_;
    PageGraph graph_;
    PageFiller filler_;
    std::vector<std::vector<Arrival>> arrivals_;
    std::vector<std::array<Step, offsets>> steps_; ///< of the page that was filled last, by block
    std::vector<std::uint32_t> final_first_;       ///< slab of each block, once ways are chosen
};

const Slab* Breaker::slab_at(const Place& place) const
{
    if (place.block == graph_.blocks()) return nullptr;
    return &graph_.ways(place.block)[place.way].slabs[place.line];
}

/// The last slab of a page that ends before `next`.
const Slab& Breaker::slab_before(const Place& next, const Origin& origin) const
{
    const std::size_t block = next.line == 0 ? next.block - 1 : next.block;
    const std::span<const Slab> slabs = graph_.ways(block)[origin.way].slabs;
    return next.line == 0 ? slabs.back() : slabs[next.line - 1];
}

PageBreaks Breaker::run(Side side)
{
    Arrival& start = arrival_at({}, {});
    start.starts[unit_ == CutUnit::Opening ? unfaced : state_of(side)].cost = 0;
    for (std::uint32_t block = 0; block < graph_.blocks(); ++block) {
        const auto ways = static_cast<std::uint32_t>(graph_.ways(block).size());
        for (std::uint32_t line = 0; line < graph_.most_lines(block); ++line)
            for (std::uint32_t way = 0; way < (line == 0 ? 1 : ways); ++way)
                if (line < graph_.ways(block)[way].slabs.size()) try_pages_from({block, line, way});
    }
    try_pages_from(graph_.end());
    return trace();
}

/// Pages without text that begin here leave less to others that do: there may be more of them meanwhile.
void Breaker::try_pages_from(const Place& place)
{
    const std::uint32_t number = graph_.number_of(place);
    for (std::size_t arrival = 0; arrival < arrivals_[number].size(); ++arrival)
        if (!is_hopeless(place, arrivals_[number][arrival])) try_pages_from(place, arrival);
}

bool Breaker::is_hopeless(const Place& place, const Arrival& arrival) const
{
    if (place.line > 0 && place.way > 0) return false; // few, and their numbers are elsewhere
    const std::uint32_t number = graph_.number_of(place);
    const std::size_t last = std::min(number + places_ahead, strip_.slabs.size());
    const std::int64_t own = arrival.least();
    for (std::size_t ahead = number + 1; ahead < last; ++ahead)
        for (const Arrival& other : arrivals_[ahead])
            if (other.cargo == arrival.cargo && other.least() < own - hopeless) return true;
    return false;
}

void Breaker::try_pages_from(const Place& place, std::size_t arrival)
{
    const Cargo cargo = arrivals_[graph_.number_of(place)][arrival].cargo;
    const bool text_waits = graph_.ends_page(place) && !is_start(place);
    const std::uint32_t most = strip_.floats.empty() ? 0 : cargo.floats + most_floats_called;
    for (std::uint32_t floats = 0; floats <= most; ++floats) {
        const Trial page = trial(place, arrival, floats);
        if (floats > 0 && !holds_floats(page)) break;
        // What was called before the text ends, or begins a page of its own, stands before that.
        const bool empties = text_waits && !cargo.none();
        if ((floats > 0 && floats <= cargo.floats) || (empties && cargo.floats == 0)) end_empty_page(page);
        if (empties || place.block == graph_.blocks()) {
            if (floats >= cargo.floats) break;
            continue;
        }
        if (floats > cargo.floats && !may_call_floats(page)) break;
        fill(page);
    }
}

Breaker::Trial Breaker::trial(const Place& place, std::size_t arrival, std::uint32_t floats) const
{
    const Cargo& cargo = arrivals_[graph_.number_of(place)][arrival].cargo;
    const Frame& frame = is_start(place) ? first_ : rest_;
    return {place, arrival, filler_.room(frame, slab_at(place), is_start(place), cargo, floats)};
}

/// Whether the floats leave any room; one that is higher than a page stands there all the same, alone.
bool Breaker::holds_floats(const Trial& trial) const
{
    const PageRoom& room = trial.room;
    if (room.end_float > strip_.floats.size()) return false;
    if (room.areas.first + room.areas.foot - room.frame.grid <= room.frame.last) return true;
    return room.end_float == room.first_float + 1 && room.first_float < room.floats_before;
}

/// Whether a float that is not called yet may be so on this page, judged by how many slabs it can hold.
bool Breaker::may_call_floats(const Trial& trial) const
{
    const PageRoom& room = trial.room;
    if (room.end_float > strip_.floats.size()) return false;
    const std::size_t lines = static_cast<std::size_t>(
        std::max<std::int64_t>((room.frame.last - room.frame.first).units() / room.frame.grid.units(), 0) +
        4);
    const std::size_t from = graph_.first_slab(trial.place.block) + trial.place.line;
    const std::size_t last = std::min(from + lines, strip_.slabs.size() - 1);
    return strip_.slabs[last].first_float + strip_.slabs[last].floats >= room.end_float;
}

/// Tries every page that begins so.
void Breaker::fill(const Trial& trial)
{
    steps_.clear();
    Layer layer, next;
    layer[most_offset] = filler_.begin(trial.room);
    for (std::size_t block = trial.place.block; block < graph_.blocks(); ++block) {
        const Place here{static_cast<std::uint32_t>(block), 0, 0};
        if (block > trial.place.block && graph_.ends_page(here)) return;
        steps_.emplace_back();
        next.fill(std::nullopt);
        if (!fill_block(trial, block, layer, next)) return;
        layer = next;
    }
}

/// Sets a block in every way; false where none leaves room for more.
bool Breaker::fill_block(const Trial& trial, std::size_t block, const Layer& before, Layer& after)
{
    const bool inside = block == trial.place.block && trial.place.line > 0;
    bool goes_on = false;
    for (int offset = -most_offset; offset <= most_offset; ++offset) {
        const auto& page = before[static_cast<std::size_t>(offset + most_offset)];
        if (!page) continue;
        const std::span<const Way> ways = graph_.ways(block);
        for (std::size_t way = 0; way < ways.size(); ++way) {
            if (inside && way != trial.place.way) continue;
            if (fill_way(trial, block, way, offset, *page, after)) goes_on = true;
        }
    }
    return goes_on;
}

bool Breaker::fill_way(const Trial& trial, std::size_t block, std::size_t way, int offset, Filled page,
                       Layer& after)
{
    const Way& own = graph_.ways(block)[way];
    const bool inside = block == trial.place.block && trial.place.line > 0;
    // What a paragraph won on the page before is no longer known, nor counts it, on the next.
    const int won = inside ? 0 : own.looseness;
    if (std::abs(offset + won) > most_offset) return false;
    if (!inside) page.cost += own.cost;
    Origin origin;
    origin.place = trial.place;
    origin.arrival = static_cast<std::uint16_t>(trial.arrival);
    origin.floats = static_cast<std::uint16_t>(trial.room.end_float - trial.room.first_float);
    origin.offset = static_cast<std::int8_t>(offset);
    origin.way = static_cast<std::uint8_t>(way);
    for (std::size_t line = inside ? trial.place.line : 0; line < own.slabs.size(); ++line) {
        if (!filler_.take(trial.room, page, own.slabs[line])) return false;
        end_page(trial, page, graph_.behind(block, way, line), origin);
        if (page.overfull) return false;
    }
    auto& known = after[static_cast<std::size_t>(offset + won + most_offset)];
    if (known && (known->cost < page.cost || (known->cost == page.cost && known->pen >= page.pen)))
        return true;
    known = page;
    steps_.back()[static_cast<std::size_t>(offset + won + most_offset)] = {static_cast<std::int8_t>(offset),
                                                                           static_cast<std::uint8_t>(way)};
    return true;
}

void Breaker::end_page(const Trial& trial, const Filled& page, const Place& next, const Origin& origin)
{
    if (page.floats < trial.room.end_float) return; // one stands on it that is not called yet
    const Foot foot = filler_.foot(trial.room, page);
    const Cargo cargo{foot.over, page.floats - trial.room.end_float};
    const Length grid = trial.room.frame.grid;
    const std::int64_t missing = grid > Length{} ? (foot.limit - page.pen).units() / grid.units() : 0;
    const std::int64_t short_by = page.overfull ? 0 : std::max<std::int64_t>(missing, 0);
    arrive(trial, next, cargo, cost_of(trial, page, foot, cargo, next, origin, short_by), short_by,
           slab_before(next, origin).hyphenated, origin);
}

/// A page of floats alone, or of what is left of a note.
void Breaker::end_empty_page(const Trial& trial)
{
    const Filled page = filler_.begin(trial.room);
    const Foot foot = filler_.foot(trial.room, page);
    const Cargo cargo{foot.over, trial.room.floats_before - trial.room.end_float};
    Origin origin;
    origin.place = trial.place;
    origin.arrival = static_cast<std::uint16_t>(trial.arrival);
    origin.floats = static_cast<std::uint16_t>(trial.room.end_float - trial.room.first_float);
    origin.empty = true;
    if (cargo == arrivals_[graph_.number_of(trial.place)][trial.arrival].cargo) return;
    const std::int64_t cost =
        costs_.page + costs_.short_by_more + (cargo.floats > 0 ? costs_.float_waits * cargo.floats : 0);
    arrive(trial, trial.place, cargo, cost, 0, false, origin);
}

void Breaker::arrive(const Trial& trial, const Place& next, const Cargo& cargo, std::int64_t cost,
                     std::int64_t short_by, bool hyphenated, const Origin& origin)
{
    const bool text_ends = graph_.ends_page(next) && !origin.empty;
    Arrival& arrival = arrival_at(next, cargo);
    const Arrival& before = arrivals_[graph_.number_of(trial.place)][trial.arrival];
    for (std::size_t state = 0; state < states; ++state) {
        if (before.starts[state].cost == never) continue;
        const std::int64_t turns = side_of(state) == Side::Recto ? costs_.float_turns * cargo.floats : 0;
        const std::int64_t total = before.starts[state].cost + cost + turns +
                                   (origin.empty ? 0 : cost_on(state, text_ends, hyphenated, short_by));
        Start& start = arrival.starts[state_after(state, next, short_by)];
        if (total >= start.cost) continue;
        start.cost = total;
        start.from = origin;
        start.from.state = static_cast<std::uint8_t>(state);
    }
}

Arrival& Breaker::arrival_at(const Place& place, const Cargo& cargo)
{
    std::vector<Arrival>& known = arrivals_[graph_.number_of(place)];
    for (Arrival& arrival : known)
        if (arrival.cargo == cargo) return arrival;
    known.push_back({cargo, {}});
    return known.back();
}

/// What a page costs on whichever side it stands.
std::int64_t Breaker::cost_of(const Trial& trial, const Filled& page, const Foot& foot, const Cargo& cargo,
                              const Place& next, const Origin& origin, std::int64_t short_by) const
{
    std::int64_t cost = costs_.page + page.cost + (page.overfull ? costs_.overfull : 0);
    if (foot.over > 0) cost += costs_.split_note + costs_.note_line_over * foot.over;
    cost += costs_.float_waits * cargo.floats;
    if (graph_.ends_page(next)) {
        const std::int64_t missing =
            is_start(trial.place) ? 0 : std::max<std::int64_t>(costs_.least_last_lines - page.lines, 0);
        return cost + costs_.few_last_lines * missing;
    }
    return cost + costs_.of(slab_before(next, origin).fault_after) + costs_.of_short_page(short_by);
}

/// What it costs more on this side, beside the page that faces it.
std::int64_t Breaker::cost_on(std::size_t state, bool text_ends, bool hyphenated, std::int64_t short_by) const
{
    if (text_ends) return 0;
    std::int64_t cost = 0;
    if (hyphenated) cost += side_of(state) == Side::Recto ? costs_.hyphen_at_turn : costs_.hyphen_at_foot;
    if (state <= most_short)
        cost += costs_.uneven_spread *
                std::llabs(static_cast<long long>(state) - std::min<std::int64_t>(short_by, most_short));
    return cost;
}

std::size_t Breaker::state_after(std::size_t state, const Place& next, std::int64_t short_by) const
{
    if (unit_ == CutUnit::Opening) return unfaced;
    const Side side = side_of(state);
    switch (graph_.forced(next)) {
    case BreakBefore::Auto:
        break;
    case BreakBefore::Recto:
        return unfaced;
    case BreakBefore::Verso:
        return on_verso;
    case BreakBefore::Page:
        return state_of(facing(side));
    }
    if (side == Side::Recto) return on_verso;
    return static_cast<std::size_t>(std::min<std::int64_t>(short_by, most_short));
}

/// Follows the cheapest way back from the end.
PageBreaks Breaker::trace()
{
    PageBreaks breaks;
    breaks.looseness.assign(graph_.blocks(), 0);
    const Arrival& last = arrival_at(graph_.end(), {});
    const auto best = std::min_element(last.starts.begin(), last.starts.end(),
                                       [](const Start& a, const Start& b) { return a.cost < b.cost; });
    breaks.cost = best->cost;
    std::vector<std::pair<Origin, Place>> pages;
    Place end = graph_.end();
    for (const Start* start = &*best;;) {
        pages.emplace_back(start->from, end);
        end = start->from.place;
        if (is_start(end)) break;
        start = &arrivals_[graph_.number_of(end)][start->from.arrival].starts[start->from.state];
    }
    std::reverse(pages.begin(), pages.end());
    for (const auto& [origin, next] : pages) trace_ways(origin, next, breaks);
    std::uint32_t slab = 0;
    for (std::size_t block = 0; block <= graph_.blocks(); ++block) {
        final_first_.push_back(slab);
        if (block == graph_.blocks()) break;
        for (const Way& way : graph_.ways(block))
            if (way.looseness == breaks.looseness[block])
                slab += static_cast<std::uint32_t>(way.slabs.size());
    }
    for (const auto& [origin, next] : pages) breaks.cuts.push_back(cut_of(origin, next, breaks));
    return breaks;
}

/// In which ways the blocks of a page were set: fills it once more to see.
void Breaker::trace_ways(const Origin& origin, const Place& end, PageBreaks& breaks)
{
    if (origin.empty) return;
    const std::size_t last = end.line == 0 ? end.block - 1 : end.block;
    breaks.looseness[last] = graph_.ways(last)[origin.way].looseness;
    if (graph_.ways(last).size() == 1 && last == origin.place.block) return;
    fill(trial(origin.place, origin.arrival, origin.floats));
    int offset = origin.offset;
    for (std::size_t block = last; block-- > origin.place.block;) {
        const Step& step = steps_[block - origin.place.block][static_cast<std::size_t>(offset + most_offset)];
        breaks.looseness[block] = graph_.ways(block)[step.way].looseness;
        offset = step.before;
    }
}

/// The slab before a place, once every block has its number of lines.
std::size_t Breaker::final_slab(const Place& place) const
{
    return final_first_[place.block] + place.line;
}

Filled Breaker::refill(const Trial& trial, const Origin& origin, const Place& end,
                       const PageBreaks& breaks) const
{
    Filled page = filler_.begin(trial.room);
    if (origin.empty) return page;
    Place at = origin.place;
    while (at.block < end.block || at.line < end.line) {
        const std::span<const Way> ways = graph_.ways(at.block);
        const auto way = std::find_if(ways.begin(), ways.end(), [&](const Way& one) {
            return one.looseness == breaks.looseness[at.block];
        });
        filler_.take(trial.room, page, way->slabs[at.line]);
        at = graph_.behind(at.block, static_cast<std::size_t>(way - ways.begin()), at.line);
    }
    return page;
}

PageCut Breaker::cut_of(const Origin& origin, const Place& end, const PageBreaks& breaks) const
{
    const Trial page = trial(origin.place, origin.arrival, origin.floats);
    const Filled filled = refill(page, origin, end, breaks);
    const Foot foot = filler_.foot(page.room, filled);
    PageCut cut;
    cut.begin = final_slab(origin.place);
    cut.end = final_slab(end);
    cut.start = is_start(origin.place) ? BreakBefore::Auto : graph_.forced(origin.place);
    const Length lowest = page.room.frame.last + page.room.frame.grid;
    cut.overfull = filled.overfull || page.room.areas.first + page.room.areas.foot > lowest;
    if (!graph_.ends_page(end) && !origin.empty) {
        cut.fault = slab_before(end, origin).fault_after;
        const Length grid = page.room.frame.grid;
        if (grid > Length{})
            cut.short_by = std::max<std::int64_t>((foot.limit - filled.pen).units() / grid.units(), 0);
    }
    cut.text_first = page.room.areas.first;
    cut.text_last = foot.limit;
    using enum NoteLines::Track;
    cut.notes = filler_.notes().parts(Original, page.room.note_line, foot.note_end);
    cut.translated_notes = filler_.notes().parts(Translation, page.room.translated,
                                                 filler_.notes().lines_of(Translation, filled.notes));
    for (PlacedFloat placed : page.room.areas.floats) {
        // The line that the text could end on, without those at the foot.
        if (!placed.at_head) placed.baseline = foot.limit + page.room.areas.foot - placed.baseline;
        cut.floats.push_back(placed);
    }
    return cut;
}

PageBreaks break_nothing(const Frame& frame)
{
    PageBreaks breaks;
    PageCut& empty = breaks.cuts.emplace_back();
    empty.text_first = frame.first;
    empty.text_last = frame.last;
    return breaks;
}

} // namespace

bool PageBreaks::varies() const
{
    return std::any_of(looseness.begin(), looseness.end(), [](int lines) { return lines != 0; });
}

PageBreaks break_pages(const Strip& strip, const Frame& first, const Frame& rest, Side side,
                       const std::vector<ComputedStyle>& styles, const PageCosts& costs, CutUnit unit)
{
    if (strip.slabs.empty()) return break_nothing(first);
    return Breaker(strip, first, rest, styles, costs, unit).run(side);
}

} // namespace stonehand
