#pragma once

#include <cstddef>
#include <functional>
#include <type_traits>
#include <vector>

namespace stonehand
{

/// Runs `work(0) … work(count - 1)`, on up to `jobs` threads. `work` must not touch what another index
/// touches; nothing may depend on the order. Where `work` throws, no further index is begun and those begun
/// are ended; then the exception of the lowest index reaches the caller, the same on any number of threads.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

/// The results of `make(item)` for every item, in the order of the items whatever thread made them;
/// exceptions as above.
template <typename Item, typename Make>
auto parallel_map(const std::vector<Item>& items, unsigned jobs, const Make& make)
{
    std::vector<std::invoke_result_t<Make, const Item&>> results(items.size());
    for_each_index(items.size(), jobs, [&](std::size_t index) { results[index] = make(items[index]); });
    return results;
}

} // namespace stonehand
