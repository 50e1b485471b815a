#pragma once

#include "layout/faults.hpp"

namespace stonehand
{

/// Checks that what only a page knows of itself, its number and its section, is asked for in text boxes
/// alone: all other text is set before pages are known.
void check_page_words(const Element& root, Faults& faults);

} // namespace stonehand
