#pragma once

#include "base/language.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The language of what stands in an element: its own xml:lang, else what it inherits, also where its own is
/// no language tag (which the grammar tells).
Language language_of(const Element& element, const Language& inherited);

} // namespace stonehand
