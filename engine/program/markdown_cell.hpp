#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// Text as a cell of a Markdown table shows it: what it would take for markup is escaped.
std::string markdown_cell(std::string_view text);

} // namespace stonehand
