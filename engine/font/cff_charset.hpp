#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace stonehand
{

/// The CIDs of a bare `CFF ` table's glyphs, in glyph order; nothing where the table is name-keyed (it has no
/// ROS: Adobe Technical Note 5176, 18). A damaged table gives as many as can be read, and 0 for the rest.
std::optional<std::vector<std::uint32_t>> cff_cids(std::string_view table, std::uint32_t glyph_count);

} // namespace stonehand
