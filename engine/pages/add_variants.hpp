#pragma once

#include <vector>

#include "pages/strip.hpp"

namespace stonehand
{

/// Adds to a strip the other numbers of lines that its text blocks could be set in, or of lines of white
/// above them. `grid`: the height of a line of white.
void add_variants(Strip& strip, const std::vector<ComputedStyle>& styles, Length grid);

} // namespace stonehand
