#pragma once

#include <optional>
#include <string>

#include "xml/tree.hpp"

namespace stonehand
{

/// A document as libxml2's own tree has it, or nothing if it finds a fault: names, namespaces, attributes,
/// text.
std::optional<std::string> libxml2_dump(const std::string& document);

/// Our tree in the same form.
std::string dump_tree(const Element& element);

} // namespace stonehand
