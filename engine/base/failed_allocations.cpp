#include "base/failed_allocations.hpp"

#include <atomic>
#include <new>

namespace stonehand
{

namespace
{

std::atomic<std::size_t> failed = 0;

} // namespace

std::size_t failed_allocations() noexcept
{
    return failed.load();
}

void count_failed_allocation() noexcept
{
    ++failed;
}

void HeapWatch::require_whole() const
{
    if (!is_whole()) throw std::bad_alloc();
}

} // namespace stonehand
