#pragma once

#include <cstdint>

namespace stonehand
{

/// Lets this process write to so many bytes of memory at most; more is refused it, as by a machine that has
/// none left. 0: no limit.
void limit_memory(std::uint64_t bytes);

} // namespace stonehand
