#pragma once

#include <string_view>

#include "preflight/structure.hpp"

namespace stonehand
{

/// An attribute of a structure element by its owner (ISO 32000-1, 14.7.5), from A or from its classes.
PdfObject attribute_of(const ReadElement& element, const ReadStructure& structure, std::string_view owner,
                       std::string_view key);

} // namespace stonehand
