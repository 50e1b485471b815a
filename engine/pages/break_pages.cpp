#include "pages/break_pages.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "pages/note_foot.hpp"

namespace stonehand
{

namespace
{

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

// What is known where a page begins, besides the place: on a recto, how many lines the verso that faces it is
// short (three and more are alike), or that none faces it; on a verso, nothing.
constexpr std::size_t most_short = 3, unfaced = 4, on_verso = 5, states = 6;

Side side_of(std::size_t state)
{
    return state == on_verso ? Side::Verso : Side::Recto;
}
std::size_t state_of(Side side)
{
    return side == Side::Verso ? on_verso : unfaced;
}

/// The cheapest way to begin a page at a place in a state, and the page before it.
struct Start {
    std::int64_t cost = never;
    std::uint32_t from = 0;
    std::uint8_t from_state = 0;
    bool overfull = false;
};

/// A page that has been filled from its head so far.
struct Filled {
    std::size_t begin = 0;
    Length pen, limit;
    Length gives; ///< what the white between its slabs gives up, where they need the room
    NoteFoot notes,
        translated_notes; ///< at the foot of either language; of all in the first, where there is one
    std::int64_t lines = 0;
    bool overfull = false;
};

class Breaker
{
  public:
    Breaker(const Strip& strip, const Frame& first, const Frame& rest,
            const std::vector<ComputedStyle>& styles, const PageCosts& costs, CutUnit unit)
        : strip_(strip), first_(first), rest_(rest), styles_(styles), costs_(costs), unit_(unit),
          starts_(strip.slabs.size() + 1)
    {
    }
    std::vector<PageCut> run(Side side);

  private:
    bool is_last(std::size_t end) const
    {
        return end == strip_.slabs.size() || strip_.slabs[end].forced != BreakBefore::Auto;
    }
    void fill_from(std::size_t begin);
    bool take(Filled& page, std::size_t index) const;
    void take_notes(Filled& page, const Slab& slab) const;
    void end_page(const Filled& page, std::size_t end);
    std::int64_t cost_of(const Filled& page, std::size_t end, std::int64_t short_by) const;
    std::int64_t cost_on(Side side, std::size_t state, std::size_t end, std::int64_t short_by) const;
    std::size_t state_after(Side side, std::size_t end, std::int64_t short_by) const;
    std::vector<PageCut> trace() const;
    Length text_last(std::size_t begin, std::size_t end) const;
    const Frame& frame(std::size_t begin) const { return begin == 0 ? first_ : rest_; }

    const Strip& strip_;
    const Frame& first_;
    const Frame& rest_;
    const std::vector<ComputedStyle>& styles_;
    const PageCosts& costs_;
    CutUnit unit_;
    std::vector<std::array<Start, states>> starts_;
};

std::vector<PageCut> Breaker::run(Side side)
{
    if (strip_.slabs.empty()) {
        PageCut empty;
        empty.text_last = first_.last;
        return {empty};
    }
    starts_[0][unit_ == CutUnit::Opening ? unfaced : state_of(side)].cost = 0;
    for (std::size_t begin = 0; begin < strip_.slabs.size(); ++begin) fill_from(begin);
    return trace();
}

/// Tries every page that begins here.
void Breaker::fill_from(std::size_t begin)
{
    const auto& here = starts_[begin];
    if (std::all_of(here.begin(), here.end(), [](const Start& start) { return start.cost == never; })) return;
    Filled page;
    page.begin = begin;
    page.limit = frame(begin).last;
    for (std::size_t index = begin; index < strip_.slabs.size(); ++index) {
        if (index > begin && is_last(index)) return;
        if (!take(page, index)) return;
        end_page(page, index + 1);
        if (page.overfull) return;
    }
}

/// Puts a slab on the page; false where it does not fit. The first always goes: there is no page where it
/// would.
bool Breaker::take(Filled& page, std::size_t index) const
{
    const Slab& slab = strip_.slabs[index];
    const Frame& room = frame(page.begin);
    const Length baseline = index == page.begin
                                ? baseline_at_head(slab, index == 0 ? strip_.lead : Length{}, room)
                                : baseline_below(slab, page.pen, room);
    take_notes(page, slab);
    page.pen = baseline + slab.depth;
    page.lines += slab.lines;
    if (index > page.begin) page.gives += slab.gives;
    if (page.pen - page.gives <= page.limit) return true;
    page.overfull = true;
    return index == page.begin;
}

void Breaker::take_notes(Filled& page, const Slab& slab) const
{
    if (slab.notes == 0) return;
    page.notes.take(notes_of(strip_, slab, PageFlow::Original));
    page.translated_notes.take(notes_of(strip_, slab, PageFlow::Translation));
    page.limit =
        frame(page.begin).last - std::max(page.notes.height(styles_), page.translated_notes.height(styles_));
}

void Breaker::end_page(const Filled& page, std::size_t end)
{
    const Length grid = frame(page.begin).grid;
    const std::int64_t missing = grid > Length{} ? (page.limit - page.pen).units() / grid.units() : 0;
    const std::int64_t short_by = page.overfull ? 0 : std::max<std::int64_t>(missing, 0);
    const std::int64_t cost = cost_of(page, end, short_by);
    for (std::size_t state = 0; state < states; ++state) {
        const Start& start = starts_[page.begin][state];
        if (start.cost == never) continue;
        const Side side = side_of(state);
        const std::int64_t total = start.cost + cost + cost_on(side, state, end, short_by);
        Start& next = starts_[end][state_after(side, end, short_by)];
        if (total >= next.cost) continue;
        next = {total, static_cast<std::uint32_t>(page.begin), static_cast<std::uint8_t>(state),
                page.overfull};
    }
}

/// What a page costs on whichever side it stands.
std::int64_t Breaker::cost_of(const Filled& page, std::size_t end, std::int64_t short_by) const
{
    const std::int64_t any = costs_.page + (page.overfull ? costs_.overfull : 0);
    if (is_last(end)) {
        const std::int64_t missing =
            page.begin == 0 ? 0 : std::max<std::int64_t>(costs_.least_last_lines - page.lines, 0);
        return any + costs_.few_last_lines * missing;
    }
    return any + costs_.of(strip_.slabs[end - 1].fault_after) + costs_.of_short_page(short_by);
}

/// What it costs more on this side, beside the page that faces it.
std::int64_t Breaker::cost_on(Side side, std::size_t state, std::size_t end, std::int64_t short_by) const
{
    if (is_last(end)) return 0;
    std::int64_t cost = 0;
    if (strip_.slabs[end - 1].hyphenated)
        cost += side == Side::Recto ? costs_.hyphen_at_turn : costs_.hyphen_at_foot;
    if (state <= most_short)
        cost += costs_.uneven_spread *
                std::llabs(static_cast<long long>(state) - std::min<std::int64_t>(short_by, most_short));
    return cost;
}

std::size_t Breaker::state_after(Side side, std::size_t end, std::int64_t short_by) const
{
    if (unit_ == CutUnit::Opening) return unfaced;
    if (end < strip_.slabs.size()) {
        const BreakBefore forced = strip_.slabs[end].forced;
        if (forced == BreakBefore::Recto) return unfaced;
        if (forced == BreakBefore::Verso) return on_verso;
        if (forced == BreakBefore::Page) return state_of(facing(side));
    }
    if (side == Side::Recto) return on_verso;
    return static_cast<std::size_t>(std::min<std::int64_t>(short_by, most_short));
}

std::vector<PageCut> Breaker::trace() const
{
    const auto& last = starts_.back();
    const auto best = std::min_element(last.begin(), last.end(),
                                       [](const Start& a, const Start& b) { return a.cost < b.cost; });
    std::size_t end = strip_.slabs.size();
    auto state = static_cast<std::size_t>(best - last.begin());
    std::vector<PageCut> cuts;
    while (end > 0) {
        const Start& start = starts_[end][state];
        PageCut cut;
        cut.begin = start.from;
        cut.end = end;
        cut.start = start.from == 0 ? BreakBefore::Auto : strip_.slabs[start.from].forced;
        cut.fault = is_last(end) ? BreakFault::None : strip_.slabs[end - 1].fault_after;
        cut.overfull = start.overfull;
        cut.text_last = text_last(cut.begin, cut.end);
        cuts.push_back(cut);
        end = start.from;
        state = start.from_state;
    }
    std::reverse(cuts.begin(), cuts.end());
    return cuts;
}

Length Breaker::text_last(std::size_t begin, std::size_t end) const
{
    Filled page;
    page.begin = begin;
    page.limit = frame(begin).last;
    for (std::size_t index = begin; index < end; ++index) take_notes(page, strip_.slabs[index]);
    return page.limit;
}

} // namespace

std::vector<PageCut> break_pages(const Strip& strip, const Frame& first, const Frame& rest, Side side,
                                 const std::vector<ComputedStyle>& styles, const PageCosts& costs,
                                 CutUnit unit)
{
    return Breaker(strip, first, rest, styles, costs, unit).run(side);
}

} // namespace stonehand
