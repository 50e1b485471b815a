#pragma once

#include <string>

namespace stonehand
{

/// docs/impose.md: what the schemes are, the settings of an imposition, what is left out and what is refused,
/// as Markdown.
std::string write_impose_page();

} // namespace stonehand
