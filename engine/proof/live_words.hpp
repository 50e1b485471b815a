#pragma once

#include <span>

#include "base/message.hpp"

namespace stonehand
{

/// All words that the page says only where it is served. The page's script fills in `%1`.
std::span<const Sentence> live_words();

} // namespace stonehand
