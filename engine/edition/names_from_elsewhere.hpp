#pragma once

#include <vector>

#include "xml/grammar.hpp"

namespace stonehand
{

/// What HTML and word processors call the elements of an edition, and elements of theirs without a
/// counterpart.
std::vector<NameFromElsewhere> elements_from_elsewhere();

/// The same of attributes.
std::vector<NameFromElsewhere> attributes_from_elsewhere();

} // namespace stonehand
