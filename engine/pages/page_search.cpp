#include "pages/page_search.hpp"

#include <algorithm>
#include <cstdlib>

#include "pages/fault_cost.hpp"

namespace stonehand
{

namespace
{

// More figures than these never stand on the page that calls them.
constexpr std::uint32_t most_floats_called = 6;

// Where so many wait, a way that left fewer and cost no more is better whatever follows: each has still to be
// set. Nor does text go on before pages of figures alone have left fewer. Without this, of hundreds of
// figures every number could wait at every line.
constexpr std::uint32_t many_floats = 2 * most_floats_called;

// A page that begins where the text before it cost so much more than where another may begin, less than a
// page further on, is on no good way to the end: it is worth the worst page without a fault.
constexpr std::int64_t hopeless = 12'000;
constexpr std::size_t places_ahead = 24;

Side side_of(std::size_t state)
{
    return state == PageSearch::on_verso ? Side::Verso : Side::Recto;
}
std::size_t state_of(Side side)
{
    return side == Side::Verso ? PageSearch::on_verso : PageSearch::unfaced;
}

/// How many whole lines are left between the last and the lowest that could be.
std::int64_t lines_between(Length pen, Length limit, Length grid)
{
    return grid > Length{} ? std::max<std::int64_t>((limit - pen).units() / grid.units(), 0) : 0;
}

} // namespace

std::int64_t PageSearch::Arrival::least() const
{
    std::int64_t cost = never;
    for (const Start& start : starts) cost = std::min(cost, start.cost);
    return cost;
}

PageSearch::PageSearch(const Strip& strip, const PageFrames& frames, const std::vector<ComputedStyle>& styles,
                       const PageCosts& costs, CutUnit unit)
    : strip_(strip), frames_(frames), costs_(costs), unit_(unit), graph_(strip, costs),
      filler_(strip, styles), columns_(strip, filler_.notes(), costs, frames.columns),
      arrivals_(graph_.places())
{
}

const std::vector<std::array<PageSearch::Step, PageSearch::offsets>>& PageSearch::steps_of(const Trial& trial)
{
    fill(trial);
    return steps_;
}

const Slab* PageSearch::slab_at(const StripPlace& place) const
{
    if (place.block == graph_.blocks()) return nullptr;
    return &graph_.ways(place.block)[place.way].slabs[place.line];
}

/// The last slab of a page that ends before `next`.
const Slab& PageSearch::slab_before(const StripPlace& next, const Origin& origin) const
{
    const std::size_t block = next.line == 0 ? next.block - 1 : next.block;
    const std::span<const Slab> slabs = graph_.ways(block)[origin.way].slabs;
    return next.line == 0 ? slabs.back() : slabs[next.line - 1];
}

void PageSearch::run(Side side)
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
    arrival_at(graph_.end(), {});
}

/// Pages without text that begin here leave less to others that do: there may be more of them meanwhile.
void PageSearch::try_pages_from(const StripPlace& place)
{
    const std::uint32_t number = graph_.number_of(place);
    for (std::size_t arrival = 0; arrival < arrivals_[number].size(); ++arrival)
        if (!is_hopeless(place, arrivals_[number][arrival])) try_pages_from(place, arrival);
}

bool PageSearch::is_hopeless(const StripPlace& place, const Arrival& arrival) const
{
    if (waits_in_vain(place, arrival)) return true;
    if (place.line > 0 && place.way > 0) return false; // few, and their numbers are elsewhere
    const std::uint32_t number = graph_.number_of(place);
    const std::size_t last = std::min(number + places_ahead, strip_.slabs.size());
    const std::int64_t own = arrival.least();
    for (std::size_t ahead = number + 1; ahead < last; ++ahead)
        for (const Arrival& other : arrivals_[ahead])
            if (other.cargo == arrival.cargo && other.least() < own - hopeless) return true;
    return false;
}

bool PageSearch::waits_in_vain(const StripPlace& place, const Arrival& arrival) const
{
    if (arrival.cargo.floats <= many_floats) return false;
    const std::int64_t own = arrival.least();
    for (const Arrival& other : arrivals(place))
        if (other.cargo.note_lines == arrival.cargo.note_lines && other.cargo.floats < arrival.cargo.floats &&
            other.least() <= own)
            return true;
    return false;
}

/// Where many figures wait, more than a page holds, the page has as many as it holds and no text.
bool PageSearch::clears_floats(const StripPlace& place, std::size_t arrival)
{
    const Cargo cargo = arrivals_[graph_.number_of(place)][arrival].cargo;
    if (cargo.floats <= many_floats || cargo.has_notes()) return false;
    std::uint32_t floats = 1;
    while (floats < cargo.floats && holds_floats(trial(place, arrival, floats + 1))) ++floats;
    return floats < cargo.floats && end_empty_page(trial(place, arrival, floats));
}

void PageSearch::try_pages_from(const StripPlace& place, std::size_t arrival)
{
    if (clears_floats(place, arrival)) return;
    const Cargo cargo = arrivals_[graph_.number_of(place)][arrival].cargo;
    const bool text_waits = graph_.ends_page(place) && !is_start(place);
    const Slab* head = slab_at(place);
    const auto all = static_cast<std::uint32_t>(strip_.floats.size());
    const std::uint32_t called = head ? head->first_float : all;
    const std::uint32_t most = std::min(cargo.floats + most_floats_called, cargo.floats + all - called);
    for (std::uint32_t floats = 0; floats <= most; ++floats) {
        const Trial page = trial(place, arrival, floats);
        if (floats > 0 && !holds_floats(page)) break;
        // What was called before the text ends, or begins a page of its own, stands before that.
        const bool empties = text_waits && !cargo.none();
        const bool rests = empties && floats == 0 && cargo.has_notes();
        if ((floats > 0 && floats <= cargo.floats) || rests) end_empty_page(page);
        if (empties || place.block == graph_.blocks()) {
            if (floats >= cargo.floats) break;
            continue;
        }
        if (floats > cargo.floats && !may_call_floats(page)) break;
        if (in_columns())
            fill_columns(page);
        else
            fill(page);
    }
}

PageSearch::Trial PageSearch::trial(const StripPlace& place, std::size_t arrival, std::uint32_t floats) const
{
    const Cargo& cargo = arrivals_[graph_.number_of(place)][arrival].cargo;
    const Frame& frame = is_start(place) ? frames_.first : frames_.rest;
    return {place, arrival, filler_.room(frame, slab_at(place), is_start(place), cargo, floats)};
}

/// Whether the floats leave any room; one that is higher than a page stands there all the same, alone.
bool PageSearch::holds_floats(const Trial& trial) const
{
    const PageRoom& room = trial.room;
    if (room.areas.first + room.areas.foot - room.frame.grid <= room.frame.last) return true;
    return room.end_float == room.first_float + 1 && room.first_float < room.floats_before;
}

/// Whether a float that is not called yet may be so on this page, judged by how many slabs it can hold.
bool PageSearch::may_call_floats(const Trial& trial) const
{
    const PageRoom& room = trial.room;
    const std::size_t lines = static_cast<std::size_t>(
        std::max<std::int64_t>((room.frame.last - room.frame.first).units() / room.frame.grid.units(), 0) +
        4);
    const std::size_t from = graph_.first_slab(trial.place.block) + trial.place.line;
    const std::size_t last = std::min(from + lines, strip_.slabs.size() - 1);
    return strip_.slabs[last].first_float + strip_.slabs[last].floats >= room.end_float;
}

/// Tries every page that begins so.
void PageSearch::fill(const Trial& trial)
{
    steps_.clear();
    Layer layer, next;
    layer[most_offset] = filler_.begin(trial.room);
    for (std::size_t block = trial.place.block; block < graph_.blocks(); ++block) {
        const StripPlace here{static_cast<std::uint32_t>(block), 0, 0};
        if (block > trial.place.block && graph_.ends_page(here)) return;
        steps_.emplace_back();
        next.fill(std::nullopt);
        if (!fill_block(trial, block, layer, next)) return;
        layer = next;
    }
}

/// Sets a block in every way; false where none leaves room for more.
bool PageSearch::fill_block(const Trial& trial, std::size_t block, const Layer& before, Layer& after)
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

bool PageSearch::fill_way(const Trial& trial, std::size_t block, std::size_t way, int offset, Filled page,
                          Layer& after)
{
    const Way& own = graph_.ways(block)[way];
    const bool inside = block == trial.place.block && trial.place.line > 0;
    // What a paragraph won on the page before is no longer known, nor counts it, on the next.
    const int won = inside ? 0 : own.looseness;
    if (std::abs(offset + won) > most_offset) return false;
    if (!inside) page.cost += own.cost;
    Origin origin = origin_of(trial);
    origin.offset = static_cast<std::int8_t>(offset);
    origin.way = static_cast<std::uint8_t>(way);
    for (std::size_t line = inside ? trial.place.line : 0; line < own.slabs.size(); ++line) {
        if (!filler_.take(trial.room, page, own.slabs[line])) return false;
        end_page(trial, page, graph_.behind(block, way, line), origin);
        if (!page.overfull) continue;
        // What is left of a note leaves it no room: it may have that on the next page.
        if (cargo_of(trial).has_notes()) end_empty_page(trial);
        return false;
    }
    auto& known = after[static_cast<std::size_t>(offset + won + most_offset)];
    if (known && (known->cost < page.cost || (known->cost == page.cost && known->pen >= page.pen)))
        return true;
    known = page;
    steps_.back()[static_cast<std::size_t>(offset + won + most_offset)] = {static_cast<std::int8_t>(offset),
                                                                           static_cast<std::uint8_t>(way)};
    return true;
}

void PageSearch::end_page(const Trial& trial, const Filled& page, const StripPlace& next,
                          const Origin& origin)
{
    if (page.floats < trial.room.end_float) return; // one stands on it that is not called yet
    const Foot foot = filler_.foot(trial.room, page);
    const Cargo cargo{foot.over, page.floats - trial.room.end_float};
    const std::int64_t short_by =
        foot.overfull ? 0 : lines_between(page.pen, foot.limit, trial.room.frame.grid);
    Filled ended = page;
    ended.overfull = foot.overfull;
    arrive(trial, next, cargo, cost_of(trial, ended, cargo, next, origin, short_by), short_by,
           slab_before(next, origin).hyphenated, origin);
}

const Cargo& PageSearch::cargo_of(const Trial& trial) const
{
    return arrivals_[graph_.number_of(trial.place)][trial.arrival].cargo;
}

PageSearch::Origin PageSearch::origin_of(const Trial& trial) const
{
    Origin origin;
    origin.place = trial.place;
    origin.arrival = static_cast<std::uint16_t>(trial.arrival);
    origin.floats = static_cast<std::uint16_t>(trial.room.end_float - trial.room.first_float);
    return origin;
}

/// A page of floats alone, or of what is left of a note; false where it would bear nothing of either.
bool PageSearch::end_empty_page(const Trial& trial)
{
    const PageRoom& room = trial.room;
    if (room.end_float > room.floats_before) return false; // one stands on it that is not called yet
    const Foot foot = empty_foot(trial);
    const Cargo cargo{foot.over, room.floats_before - room.end_float};
    Origin origin = origin_of(trial);
    origin.empty = true;
    // What is left of a note and a float that leaves it no room have a page each.
    const Length head = room.frame.first - room.frame.grid;
    if (origin.floats > 0 && foot.note_end != room.note_line && foot.limit < head) return false;
    if (cargo == cargo_of(trial)) return false;
    const std::int64_t free = lines_between(head, foot.limit, room.frame.grid);
    const std::int64_t cost = costs_.page + short_page_cost(costs_, free) + costs_.float_waits * cargo.floats;
    arrive(trial, trial.place, cargo, cost, 0, false, origin);
    return true;
}

void PageSearch::arrive(const Trial& trial, const StripPlace& next, const Cargo& cargo, std::int64_t cost,
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

PageSearch::Arrival& PageSearch::arrival_at(const StripPlace& place, const Cargo& cargo)
{
    std::vector<Arrival>& known = arrivals_[graph_.number_of(place)];
    for (Arrival& arrival : known)
        if (arrival.cargo == cargo) return arrival;
    known.push_back({cargo, {}});
    return known.back();
}

/// What a page costs on whichever side it stands.
std::int64_t PageSearch::cost_of(const Trial& trial, const Filled& page, const Cargo& cargo,
                                 const StripPlace& next, const Origin& origin, std::int64_t short_by) const
{
    std::int64_t cost = costs_.page + page.cost + (page.overfull ? overfull_cost : 0);
    cost += split_note_cost(costs_, cargo.note_lines.original) +
            split_note_cost(costs_, cargo.note_lines.translation);
    cost += costs_.float_waits * cargo.floats;
    if (graph_.ends_page(next)) {
        const std::int64_t missing =
            is_start(trial.place) ? 0 : std::max<std::int64_t>(costs_.least_last_lines - page.lines, 0);
        return cost + costs_.few_last_lines * missing;
    }
    return cost + fault_cost(slab_before(next, origin).fault_after) + short_page_cost(costs_, short_by);
}

/// What it costs more on this side, beside the page that faces it.
std::int64_t PageSearch::cost_on(std::size_t state, bool text_ends, bool hyphenated,
                                 std::int64_t short_by) const
{
    if (text_ends) return 0;
    std::int64_t cost = 0;
    if (hyphenated) cost += side_of(state) == Side::Recto ? costs_.hyphen_at_turn : costs_.hyphen_at_foot;
    if (state <= most_short)
        cost += costs_.uneven_spread *
                std::llabs(static_cast<long long>(state) - std::min<std::int64_t>(short_by, most_short));
    return cost;
}

std::size_t PageSearch::state_after(std::size_t state, const StripPlace& next, std::int64_t short_by) const
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

} // namespace stonehand
