#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/code.hpp"
#include "layout/faults.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// The words of an attribute; those that are not `known` are told with `code` as no such `what`.
std::vector<std::string> known_words(const Attribute* attribute, std::string_view known, Code code,
                                     const Message& what, Faults& faults);

} // namespace stonehand
