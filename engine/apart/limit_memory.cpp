#include "apart/limit_memory.hpp"

#include <sys/resource.h>

#include "apart/run_apart.hpp"

namespace stonehand
{

void limit_memory(std::uint64_t bytes)
{
    if (bytes == 0 || !memory_is_limited) return;
    // Not RLIMIT_AS: fonts are mapped and hardly touched, and a thread reserves 64 MB that it may never use.
    rlimit limit{};
    ::getrlimit(RLIMIT_DATA, &limit);
    // Where the shell says less, that holds. RLIM_INFINITY is above all.
    if (limit.rlim_max < bytes || limit.rlim_cur < bytes) return;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_DATA, &limit);
}

} // namespace stonehand
