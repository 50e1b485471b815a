#pragma once

#include <string_view>

#include "story/structure.hpp"

namespace stonehand
{

/// The structure type's name (ISO 32000-1, 14.8.4); of `Content`, which is never written, none.
std::string_view role_name(Role role);

/// The element that is written for this one: itself, or for `Content` its parent.
ElementId written_element(const Structure& structure, ElementId element);

} // namespace stonehand
