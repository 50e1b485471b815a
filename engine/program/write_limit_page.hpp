#pragma once

#include <string>

namespace stonehand
{

/// docs/limits.md, made from the table of limits.
std::string write_limit_page();

} // namespace stonehand
