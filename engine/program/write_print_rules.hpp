#pragma once

#include <string>

namespace stonehand
{

/// The part of docs/preflight.md about print: kinds of printing, limits, rules, and what a file of limits
/// looks like, as Markdown.
std::string write_print_rules();

} // namespace stonehand
