#pragma once

#include "xml/grammar.hpp"

namespace stonehand
{

/// The grammar of layouts: namespace urn:stonehand:layout:1.
const Grammar& layout_grammar();

} // namespace stonehand
