#pragma once

#include <vector>

#include "layout/layout_grammar.hpp"

namespace stonehand
{

/// The part of a layout's grammar that says what pages are: masters and what stands at fixed places of them.
std::vector<ElementRule> master_elements();

} // namespace stonehand
