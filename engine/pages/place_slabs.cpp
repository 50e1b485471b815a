#include "pages/place_slabs.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

/// The baseline of a slab whose block is to be rounded up to whole lines, `top` its head.
Length snapped(Length top, const Slab& slab, const Frame& frame)
{
    const Length foot = top + slab.snap;
    const Length on_line = frame.keeping == Column::Keeping::Grid ? next_grid_line(foot, frame) : foot;
    return on_line - slab.snap + slab.head + slab.leading;
}

/// How far a slab reaches below its first baseline, with what hangs from it.
Length below(const Slab& slab)
{
    return slab.depth + slab.hang;
}

/// Gives the white spaces that fill a page what is left of it, in whole lines, the last ones the rest.
void fill_page(const Strip& strip, std::size_t begin, std::size_t end, const Frame& frame,
               std::vector<Length>& baselines)
{
    std::int64_t fills = 0;
    for (std::size_t index = begin; index < end; ++index) fills += strip.slabs[index].fills;
    if (fills == 0 || frame.grid <= Length{}) return;
    const Length tail = end == strip.slabs.size() ? strip.tail : Length{};
    const Length left = frame.last - baselines.back() - below(strip.slabs[end - 1]) - tail;
    const std::int64_t lines = left.units() / frame.grid.units();
    if (lines <= 0) return;
    std::int64_t passed = 0;
    for (std::size_t index = begin; index < end; ++index) {
        passed += strip.slabs[index].fills;
        baselines[index - begin] += frame.grid * (lines * passed / fills);
    }
}

/// Takes so many whole lines as the page is overfull from the white that gives, from each in proportion.
void shrink_white(const Strip& strip, std::size_t begin, std::size_t end, const Frame& frame,
                  std::vector<Length>& baselines)
{
    const std::int64_t grid = frame.grid.units();
    if (frame.last <= frame.first) return; // a cell has no foot
    const Length over = baselines.back() + below(strip.slabs[end - 1]) - frame.last;
    Length all;
    for (std::size_t index = begin + 1; index < end; ++index) all += strip.slabs[index].gives;
    if (over <= Length{} || all <= Length{} || grid <= 0) return;
    const std::int64_t most = all.units() / grid;
    const std::int64_t lines = std::min((over.units() + grid - 1) / grid, most);
    if (most == 0) return;
    Length passed;
    for (std::size_t index = begin + 1; index < end; ++index) {
        passed += strip.slabs[index].gives;
        baselines[index - begin] -= frame.grid * (lines * (passed.units() / grid) / most);
    }
}

} // namespace

Length next_grid_line(Length y, const Frame& frame)
{
    const std::int64_t grid = frame.grid.units();
    if (grid <= 0) return y;
    const std::int64_t offset = (y - frame.origin).units();
    const std::int64_t floor = offset >= 0 ? offset / grid : -((-offset + grid - 1) / grid);
    return frame.origin + frame.grid * (floor * grid == offset ? floor : floor + 1);
}

Length baseline_at_head(const Slab& slab, Length lead, const Strip& strip, const Frame& frame)
{
    if (slab.repeated > 0) {
        Slab below = slab;
        below.space = {};
        return baseline_below(below, frame.first + strip.repeated[slab.repeated - 1].depth, frame);
    }
    if (slab.snap > Length{}) return snapped(frame.first - frame.grid + lead, slab, frame);
    if (frame.keeping == Column::Keeping::Free) return frame.first + lead;
    const Length baseline = frame.first + lead + slab.head;
    return slab.head == Length{} && lead == Length{} ? baseline : next_grid_line(baseline, frame);
}

Length baseline_below(const Slab& slab, Length pen, const Frame& frame)
{
    if (slab.snap > Length{}) return snapped(pen + slab.space, slab, frame);
    if (slab.align == Slab::Align::Own) return pen + slab.space + slab.head + slab.leading;
    // The white before a block takes up what its leading has more than the grid: 18/21 below two lines of
    // white begins on the third, as 18/14 would.
    const Length excess = std::min(std::max(slab.leading - frame.grid, Length{}), slab.space);
    return next_grid_line(pen + slab.space + slab.head + slab.leading - excess, frame);
}

std::vector<Length> place_slabs(const Strip& strip, std::size_t begin, std::size_t end, const Frame& frame)
{
    std::vector<Length> baselines;
    baselines.reserve(end - begin);
    for (std::size_t index = begin; index < end; ++index) {
        const Slab& slab = strip.slabs[index];
        baselines.push_back(
            index == begin ? baseline_at_head(slab, index == 0 ? strip.lead : Length{}, strip, frame)
                           : baseline_below(slab, baselines.back() + strip.slabs[index - 1].depth, frame));
    }
    if (baselines.empty()) return baselines;
    fill_page(strip, begin, end, frame, baselines);
    shrink_white(strip, begin, end, frame, baselines);
    return baselines;
}

} // namespace stonehand
