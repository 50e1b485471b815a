#pragma once

#include <cstdint>

namespace stonehand
{

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define STONEHAND_IS_SANITIZED 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define STONEHAND_IS_SANITIZED 1
#endif

/// The last seed of a test's random inputs, counted from 1: `all` of them, a tenth where sanitizers make each
/// some ten times as slow. What they find there, they find in few.
constexpr std::uint32_t last_seed(std::uint32_t all)
{
#ifdef STONEHAND_IS_SANITIZED
    return (all + 9) / 10;
#else
    return all;
#endif
}

} // namespace stonehand
