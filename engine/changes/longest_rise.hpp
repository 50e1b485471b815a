#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace stonehand
{

/// The greatest number of places that follow each other as they stand: of each, whether it is one of them.
std::vector<bool> longest_rise(const std::vector<std::optional<std::size_t>>& places);

} // namespace stonehand
