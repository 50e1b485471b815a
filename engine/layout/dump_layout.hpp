#pragma once

#include <string>

#include "layout/layout.hpp"

namespace stonehand
{

/// A layout as a stable text for goldens: an entry a line, what it holds below it, two spaces in.
std::string dump(const Layout& layout);

} // namespace stonehand
