#pragma once

#include "xml/grammar.hpp"

namespace stonehand
{

/// The grammar of editions: namespace urn:stonehand:edition:1.
const Grammar& edition_grammar();

} // namespace stonehand
