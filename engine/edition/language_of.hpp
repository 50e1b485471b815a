#pragma once

#include "base/language.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The language of what stands in an element: its own xml:lang, else what it inherits. A malformed tag, which
/// the grammar tells, is kept: nothing else is in that language, so it leads to no second fault.
Language language_of(const Element& element, const Language& inherited);

} // namespace stonehand
