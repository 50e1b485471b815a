#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace stonehand
{

/// What a process apart may take. No real file comes near: a book of 1,000 pages is judged in a second, in
/// 200 MB.
struct ApartLimits {
    std::uint64_t memory = std::uint64_t{2}
                           << 30; ///< bytes of address space beyond those in use when it begins
    unsigned processor_seconds = 60;
    unsigned seconds = 600; ///< by the clock, for one that waits for what never comes
};

/// How work apart ended.
enum class ApartEnding {
    Said,    ///< as it should
    Memory,  ///< it asked for more than the limit
    Time,    ///< it reached a limit on time
    Crash,   ///< a signal or a fault that nothing caught ended it
    NoStart, ///< no process could be begun
};

struct ApartEnd {
    ApartEnding ending = ApartEnding::NoStart;
    std::string said; ///< what the work returned; empty unless `Said`
    int signal = 0;   ///< that ended it in a crash; 0 where none did
};

/// Does work in a process of its own and hands back what it returns. Whatever the work does there harms
/// nobody: it ends with this process, or at a limit. The child is a copy of the calling thread alone, so no
/// lock that another thread may hold can be waited for in it: call this where no other thread works.
ApartEnd run_apart(const std::function<std::string()>& work, const ApartLimits& limits = {});

/// Sanitizers reserve terabytes that they never touch: under one, memory has no limit.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool memory_is_limited = false;
#elif defined(__has_feature)
inline constexpr bool memory_is_limited =
    !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer) && !__has_feature(memory_sanitizer);
#else
inline constexpr bool memory_is_limited = true;
#endif

} // namespace stonehand
