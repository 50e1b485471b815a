#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "preflight/pdf_file.hpp"

namespace stonehand
{

/// The place of an element in `ReadStructure::elements`.
using ReadElementId = std::uint32_t;
constexpr ReadElementId no_read_element = 0xFFFF'FFFF;

/// An element of the structure tree as a file states it (ISO 32000-1, 14.7.2).
struct ReadElement {
    PdfObject object;
    std::string own_role; ///< S
    std::string role;     ///< the standard type that the role map leads to, or `own_role`
    ReadElementId parent = no_read_element; ///< whose K it is in; none: the tree's root
    std::vector<ReadElementId> children;
    std::string language;  ///< its own Lang, or the nearest above it, or the catalog's; may be empty
    bool replaces_text = false; ///< it or an element above has ActualText
    std::uint32_t page = 0;     ///< of its Pg, from 1; 0 unknown
};

/// The structure tree, in the order of reading, parents before their children. A tree that loops is cut where
/// it comes back.
struct ReadStructure {
    bool is_there = false;
    std::vector<ReadElement> elements;

    /// The element that holds a marked-content sequence, by what the tree's K say.
    ReadElementId element_of(std::uint32_t stream_object, std::int64_t mcid) const;
    /// Keyed by the object number of the page (or form) that the sequence stands in, and its MCID.
    std::unordered_map<std::uint64_t, ReadElementId> sequences;
};

ReadStructure read_structure(const PdfFile& file);

} // namespace stonehand
