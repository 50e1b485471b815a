// The allocator of the C library, with refusals counted: see base/failed_allocations.hpp. What an executable
// defines serves its libraries too. Others may stand between (LD_PRELOAD), so the next one is asked.

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <dlfcn.h>

#include "base/failed_allocations.hpp"

namespace
{

/// The next function of this name after the program's own, looked for once.
template <typename Function>
Function next(std::atomic<Function>& kept, const char* name)
{
    if (const Function found = kept.load(std::memory_order_relaxed)) return found;
    const auto found = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
    if (!found) std::abort(); // a C library without an allocator
    kept.store(found, std::memory_order_relaxed);
    return found;
}

/// Nothing for nothing is no refusal.
void* counted(void* given, std::size_t asked)
{
    if (!given && asked > 0) stonehand::count_failed_allocation();
    return given;
}

std::atomic<void* (*)(std::size_t)> next_malloc;
std::atomic<void*(*)(std::size_t, std::size_t)> next_calloc, next_aligned;
std::atomic<void* (*)(void*, std::size_t)> next_realloc;
std::atomic<int (*)(void**, std::size_t, std::size_t)> next_posix;

} // namespace

extern "C" {

void* malloc(std::size_t size) noexcept
{
    return counted(next(next_malloc, "malloc")(size), size);
}

void* calloc(std::size_t count, std::size_t size) noexcept
{
    return counted(next(next_calloc, "calloc")(count, size), count ? size : 0);
}

void* realloc(void* old, std::size_t size) noexcept
{
    return counted(next(next_realloc, "realloc")(old, size), size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept
{
    return counted(next(next_aligned, "aligned_alloc")(alignment, size), size);
}

int posix_memalign(void** given, std::size_t alignment, std::size_t size) noexcept
{
    const int error = next(next_posix, "posix_memalign")(given, alignment, size);
    if (error == ENOMEM) stonehand::count_failed_allocation();
    return error;
}
}
