#pragma once

#include <string>

#include "xml/grammar.hpp"

namespace stonehand
{

/// The values of a type as a regular expression of XML Schema (part 2, appendix F), for the RELAX NG schema;
/// empty for ValueType::Choice. `is_valid_value` gives the same verdict.
std::string value_pattern(ValueType type);

} // namespace stonehand
