#pragma once

#include <string>

#include "base/message.hpp"

namespace stonehand
{

/// docs/codes.md, and in Chinese docs/codes.zh.md: every code with its severity, meaning and remedy, as
/// Markdown.
std::string write_code_page(Tongue tongue);

} // namespace stonehand
