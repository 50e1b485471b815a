#pragma once

#include <string_view>

#include "edition/edition.hpp"

namespace stonehand
{

/// The element that a block or a phrase was written as: what dumps show, and selectors know it by.
std::string_view element_name(BlockKind kind);
std::string_view element_name(PhraseKind kind);

} // namespace stonehand
