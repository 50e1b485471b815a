#pragma once

#include <vector>

#include "pages/strip.hpp"

namespace stonehand
{

/// Adds to a strip the other numbers of lines that its text blocks could be set in.
void add_variants(Strip& strip, const std::vector<ComputedStyle>& styles);

} // namespace stonehand
