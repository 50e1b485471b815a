#pragma once

#include <string>

namespace stonehand
{

/// docs/codes.md: every code with its severity, meaning and remedy, as Markdown.
std::string write_code_page();

} // namespace stonehand
