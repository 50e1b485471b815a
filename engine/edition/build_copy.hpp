#pragma once

#include <string>
#include <string_view>

#include "edition/edition.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The inline content of an element, its white space folded. The texts are taken out of the element. Elements
/// that are no phrases are left out: the grammar has told them.
Copy build_copy(Element& element, const Language& inherited);

/// The value of an attribute; empty where there is none.
std::string value_of(const Element& element, std::string_view attribute);

/// Where the value of an attribute stands; the start tag where there is none.
Span place_of(const Element& element, std::string_view attribute);

} // namespace stonehand
