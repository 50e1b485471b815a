#pragma once

#include <string>

namespace stonehand
{

/// docs/preflight.md: every rule with what must hold and what to do, as Markdown.
std::string write_rule_page();

} // namespace stonehand
