#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace stonehand
{

/// Where each column of a vertical text begins, as byte offsets after the first: at every U+2028, and where
/// the text has none, at places that split it into `columns` of like length, a pause at a column's end where
/// there is one. No column begins with a character that may not begin a line.
std::vector<std::uint32_t> break_columns(std::string_view text, const Language& language, int columns);

} // namespace stonehand
