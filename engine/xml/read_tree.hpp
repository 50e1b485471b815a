#pragma once

#include <filesystem>
#include <optional>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Where XInclude may reach.
struct XmlRoots {
    std::filesystem::path content_root; ///< includes stay in or below this folder
};

/// Reads an XML file and everything it includes. Returns nothing if the first file has no readable root
/// element; faults of an included file are told in it and leave that element out. DOCTYPE, entities, network
/// addresses and paths out of the root are errors of their own (reliability 2, 2.1, B01–B20), and so is what
/// is beyond the limits of `sources`. `path` is also the name under which the file is told in diagnostics.
std::optional<Element> read_tree(const std::filesystem::path& path, const XmlRoots& roots, Sources& sources,
                                 Report& report);

} // namespace stonehand
