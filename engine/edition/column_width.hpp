#pragma once

#include <optional>
#include <string_view>

#include "edition/edition.hpp"

namespace stonehand
{

/// A column's width as a cell says it: 30%, 25mm or 60pt, above nothing and at most the whole table. Nothing
/// for any other value.
std::optional<ColumnWidth> column_width(std::string_view value);

} // namespace stonehand
