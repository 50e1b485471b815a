#pragma once

#include <filesystem>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "xml/scan.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// A file that is being read, and by which include of which other.
struct Including {
    std::string shown;               ///< as diagnostics name it
    std::filesystem::path canonical; ///< all symbolic links resolved: which file it is
    std::filesystem::path folder; ///< where it was found, links of folders resolved: what href is relative to
    const Including* by = nullptr;
    Span at; ///< the include; no_file for the first file
};

/// What the includes of one job share.
struct IncludeJob {
    std::filesystem::path root; ///< canonical
    const Limits& limits;
    XmlBudget& budget;
    Sources& sources;
    Report& report;
};

/// Puts the root elements of included files in the places of the `xi:include` elements below an element,
/// which stands `depth` elements deep. An include that fails is told, taken out, and its parent marked as
/// incomplete.
void resolve_includes(Element& parent, std::uint32_t depth, const Including& file, const IncludeJob& job);

} // namespace stonehand
