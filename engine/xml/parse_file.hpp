#pragma once

#include <optional>

#include "base/sources.hpp"
#include "xml/scan.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Makes a tree of one file's bytes, its includes still in it as elements; `depth` elements stand round it.
/// Nothing, and told, if the file cannot be read as XML.
std::optional<Element> parse_file(const std::string& shown_path, std::string bytes, std::uint32_t depth,
                                  const Limits& limits, XmlBudget& budget, Sources& sources, Report& report);

} // namespace stonehand
