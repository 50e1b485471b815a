#pragma once

#include <optional>
#include <string>

#include "xml/parse_file.hpp"

namespace stonehand
{

/// The tree of a text, as if it stood in a file `name`; its includes are not resolved.
inline std::optional<Element> parse_text(std::string text, Sources& sources, Report& report,
                                         const Limits& limits = {}, const std::string& name = "case.xml")
{
    XmlBudget budget{limits.file_bytes, limits.nodes};
    return parse_file(name, std::move(text), 0, limits, budget, sources, report);
}

} // namespace stonehand
