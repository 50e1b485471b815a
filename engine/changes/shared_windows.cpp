#include "changes/shared_windows.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

using Ids = std::vector<std::uint32_t>;

struct Window {
    std::uint64_t hash = 0;
    std::size_t at = 0, range = 0;
};

/// SplitMix64’s step: words that follow each other in another order have another hash.
std::uint64_t mixed(std::uint64_t hash, std::uint32_t id)
{
    hash += id + 0x9E3779B97F4A7C15;
    hash = (hash ^ hash >> 30) * 0xBF58476D1CE4E5B9;
    hash = (hash ^ hash >> 27) * 0x94D049BB133111EB;
    return hash ^ hash >> 31;
}

/// By hash; those that there are but once.
std::vector<Window> single_windows(const Ids& ids, const std::vector<WordRange>& ranges)
{
    std::vector<Window> windows;
    for (std::size_t range = 0; range < ranges.size(); ++range)
        for (std::size_t at = ranges[range].begin; at + words_of_window <= ranges[range].end; ++at) {
            std::uint64_t hash = 0;
            for (std::size_t i = 0; i < words_of_window; ++i) hash = mixed(hash, ids[at + i]);
            windows.push_back({hash, at, range});
        }
    std::sort(windows.begin(), windows.end(), [](const Window& one, const Window& other) {
        return one.hash != other.hash ? one.hash < other.hash : one.at < other.at;
    });
    std::size_t kept = 0;
    for (std::size_t begin = 0, end = 0; begin < windows.size(); begin = end) {
        while (end < windows.size() && windows[end].hash == windows[begin].hash) ++end;
        if (end - begin == 1) windows[kept++] = windows[begin];
    }
    windows.resize(kept);
    return windows;
}

bool says_the_same(const Ids& before, std::size_t in_before, const Ids& after, std::size_t in_after)
{
    for (std::size_t i = 0; i < words_of_window; ++i)
        if (before[in_before + i] != after[in_after + i]) return false;
    return true;
}

} // namespace

std::vector<SharedWindow> shared_windows(const Ids& before, const std::vector<WordRange>& before_ranges,
                                         const Ids& after, const std::vector<WordRange>& after_ranges)
{
    const std::vector<Window> old = single_windows(before, before_ranges),
                              now = single_windows(after, after_ranges);
    std::vector<SharedWindow> shared;
    auto known = old.begin();
    for (const Window& window : now) {
        while (known != old.end() && known->hash < window.hash) ++known;
        if (known == old.end()) break;
        if (known->hash == window.hash && says_the_same(before, known->at, after, window.at))
            shared.push_back({known->at, window.at, known->range, window.range});
    }
    std::sort(shared.begin(), shared.end(),
              [](const SharedWindow& one, const SharedWindow& other) { return one.after < other.after; });
    return shared;
}

} // namespace stonehand
