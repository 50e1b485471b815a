#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stonehand
{

/// The ends of grapheme clusters (UAX #29), as byte offsets; the end of the text included.
std::vector<std::uint32_t> cluster_ends(std::string_view text);

} // namespace stonehand
