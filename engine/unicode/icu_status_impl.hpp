#pragma once

// Private to unicode/: what ICU says of a call.

#include <new>

#include <unicode/utypes.h>

namespace stonehand
{

/// Data that are missing leave a text as it is; a machine without memory must not.
inline void check_memory(UErrorCode status)
{
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
}

} // namespace stonehand
