#pragma once

#include <csetjmp>
#include <type_traits>

namespace stonehand
{

/// Runs calls of a C library that may leave by `longjmp` to `target`; false if they did. Whatever stands
/// between here and the library holds plain data only, so that nothing is left undestroyed; what must outlive
/// the jump is owned by the caller.
template <typename Calls>
bool guarded(std::jmp_buf& target, Calls calls)
{
    static_assert(std::is_trivially_destructible_v<Calls>);
    if (setjmp(target)) return false;
    calls();
    return true;
}

} // namespace stonehand
