#include "changes/longest_rise.hpp"

#include <algorithm>

namespace stonehand
{

std::vector<bool> longest_rise(const std::vector<std::optional<std::size_t>>& places)
{
    // ends[length - 1]: the index whose chain of that length ends with the least place.
    std::vector<std::size_t> ends;
    std::vector<std::optional<std::size_t>> previous(places.size());
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (!places[index]) continue;
        const auto end =
            std::lower_bound(ends.begin(), ends.end(), *places[index],
                             [&](std::size_t known, std::size_t place) { return *places[known] < place; });
        if (end != ends.begin()) previous[index] = *std::prev(end);
        if (end == ends.end())
            ends.push_back(index);
        else
            *end = index;
    }
    std::vector<bool> kept(places.size());
    auto index = ends.empty() ? std::nullopt : std::optional(ends.back());
    for (; index; index = previous[*index]) kept[*index] = true;
    return kept;
}

} // namespace stonehand
