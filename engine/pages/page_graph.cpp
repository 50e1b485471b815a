#include "pages/page_graph.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

/// White above a heading is not divided among lines; twice of it is twice as much.
std::int64_t cost_of(const Variant& variant, const PageCosts& costs)
{
    const auto lines = static_cast<std::int64_t>(variant.slabs.size());
    if (variant.last - variant.first == variant.slabs.size())
        return 2 * costs.other_lines * variant.looseness;
    return costs.other_lines + costs.other_lines_spread / lines;
}

} // namespace

PageGraph::PageGraph(const Strip& strip, const PageCosts& costs) : strip_(strip)
{
    const auto count = static_cast<std::uint32_t>(strip.slabs.size());
    places_ = count + 1;
    auto variant = strip.variants.begin();
    for (std::uint32_t first = 0, last = 0; first < count; first = last) {
        last = first + 1;
        while (last < count && strip.slabs[last].block == strip.slabs[first].block) ++last;
        first_slabs_.push_back(first);
        first_ways_.push_back(static_cast<std::uint32_t>(ways_.size()));
        ways_.push_back({std::span(strip.slabs).subspan(first, last - first), 0, 0, first + 1});
        for (; variant != strip.variants.end() && variant->first == first; ++variant) {
            const std::int64_t cost = cost_of(*variant, costs);
            ways_.push_back({variant->slabs, variant->looseness, cost, static_cast<std::uint32_t>(places_)});
            places_ += variant->slabs.size() - 1;
        }
    }
    first_slabs_.push_back(count);
    first_ways_.push_back(static_cast<std::uint32_t>(ways_.size()));
}

std::span<const Way> PageGraph::ways(std::size_t block) const
{
    return std::span(ways_).subspan(first_ways_[block], first_ways_[block + 1] - first_ways_[block]);
}

std::size_t PageGraph::most_lines(std::size_t block) const
{
    std::size_t most = 0;
    for (const Way& way : ways(block)) most = std::max(most, way.slabs.size());
    return most;
}

std::uint32_t PageGraph::number_of(const StripPlace& place) const
{
    if (place.line == 0) return first_slabs_[place.block];
    return ways(place.block)[place.way].interior + place.line - 1;
}

StripPlace PageGraph::behind(std::size_t block, std::size_t way, std::size_t line) const
{
    if (line + 1 == ways(block)[way].slabs.size()) return {static_cast<std::uint32_t>(block + 1), 0, 0};
    return {static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(line + 1),
            static_cast<std::uint32_t>(way)};
}

StripPlace PageGraph::place_at(std::size_t slab) const
{
    if (slab == strip_.slabs.size()) return end();
    const auto next = std::upper_bound(first_slabs_.begin(), first_slabs_.end(), slab);
    const auto block = static_cast<std::uint32_t>(next - first_slabs_.begin() - 1);
    return {block, static_cast<std::uint32_t>(slab) - first_slabs_[block], 0};
}

std::size_t PageGraph::next_forced(std::size_t slab) const
{
    do ++slab;
    while (slab < strip_.slabs.size() && strip_.slabs[slab].forced == BreakBefore::Auto);
    return slab;
}

BreakBefore PageGraph::forced(const StripPlace& place) const
{
    if (place.block == blocks()) return BreakBefore::Auto;
    return ways(place.block)[place.way].slabs[place.line].forced;
}

bool PageGraph::ends_page(const StripPlace& place) const
{
    return place.block == blocks() || forced(place) != BreakBefore::Auto;
}

} // namespace stonehand
