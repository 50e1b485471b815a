#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "pdf/page_geometry.hpp"
#include "pdf/structure_tree.hpp"

namespace stonehand
{

/// One marked-content sequence of an element.
struct ContentPiece {
    std::uint32_t page, sequence;
};

/// What each element of a structure holds on the pages, by ElementId.
struct StructureContent {
    std::vector<std::vector<ContentPiece>> pieces;       ///< in the order of pages and marks
    std::vector<std::vector<std::uint32_t>> annotations; ///< indices into the links
    std::vector<std::optional<PdfRect>> boxes;           ///< of the pictures on the first page that has one
    std::vector<bool>
        kept; ///< has content, or a descendant that has, or is part of the grid of a table that has
    std::vector<bool> vertical; ///< its lines run down the page, and so do those of all in it
};

StructureContent collect_content(const StructureSources& sources);

} // namespace stonehand
