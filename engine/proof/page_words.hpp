#pragma once

#include <span>

#include "base/message.hpp"

namespace stonehand
{

/// Every word that the proof's page itself says, besides what it tells of the edition. `%1` stands for what
/// is filled in there.
std::span<const Sentence> page_words();

} // namespace stonehand
