#pragma once

#include <set>
#include <string>
#include <vector>

namespace stonehand
{

/// A row of a table: its cells.
using Cells = std::vector<std::string>;

/// Rows of equal length as lines of text, in columns as wide as a terminal shows their widest cell. Columns
/// in `numbers` end together, the others begin together.
std::string render_table(const std::vector<Cells>& rows, const std::set<std::size_t>& numbers);

} // namespace stonehand
