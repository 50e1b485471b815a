#pragma once

#include <cstddef>

namespace stonehand
{

/// How many allocations of this process were refused so far, those of libraries among them. Many a library
/// goes on without the table or the word that it had no memory for, and says nothing: what was made meanwhile
/// may be wrong. Counted by the program (program/heap.cpp) without sanitizers; 0 elsewhere.
std::size_t failed_allocations() noexcept;
void count_failed_allocation() noexcept;

/// Whether allocations were refused since a moment, by anybody in this process.
class HeapWatch
{
  public:
    HeapWatch() noexcept : before_(failed_allocations()) {}
    bool is_whole() const noexcept { return failed_allocations() == before_; }
    /// std::bad_alloc, where any was.
    void require_whole() const;

  private:
    std::size_t before_;
};

} // namespace stonehand
