#pragma once

#include "base/limits.hpp"

namespace stonehand
{

/// How to raise a limit where what is needed is known: “the limit pages is 3; --max-pages 16 is enough”.
Message limit_hint_for(std::uint64_t needed, const Limits& limits, Limit limit);

} // namespace stonehand
