#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace stonehand
{

void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work)
{
    const std::size_t helpers = std::min<std::size_t>(std::max(jobs, 1u), count);
    if (helpers <= 1) {
        for (std::size_t index = 0; index < count; ++index) work(index);
        return;
    }
    std::atomic<std::size_t> next{0};
    const auto take_turns = [&] {
        for (std::size_t index = next++; index < count; index = next++) work(index);
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < helpers; ++i) threads.emplace_back(take_turns);
    take_turns();
}

} // namespace stonehand
