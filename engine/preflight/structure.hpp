#pragma once

#include <cstdint>
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
    std::string own_role;        ///< S
    std::string role;            ///< the type that the role map leads to; `own_role` where it leads nowhere
    bool is_standard = false;    ///< that type is one of ISO 32000-1, 14.8.4
    bool maps_in_circle = false; ///< the role map comes back to where it began
    ReadElementId parent = no_read_element; ///< whose K it is in; none: the tree's root
    std::vector<ReadElementId> children;
    std::string language;       ///< its own Lang, or the nearest above it, or the catalog's; may be empty
    bool replaces_text = false; ///< it or an element above has ActualText
    std::uint32_t page = 0;     ///< of its Pg, from 1; 0 unknown
};

/// A marked-content sequence as a K names it.
struct ReadSequence {
    std::uint32_t holder = 0; ///< the object number of the page, or of the form that the sequence stands in
    std::int64_t mcid = 0;
    ReadElementId element = no_read_element;
};

/// The structure tree, in the order of reading, parents before their children. A tree that loops is cut where
/// it comes back.
struct ReadStructure {
    bool is_there = false;
    PdfObject root;
    std::vector<ReadElement> elements;
    std::vector<ReadSequence> sequences;
    std::unordered_map<std::uint32_t, ReadElementId> by_object; ///< elements by their object numbers
    std::unordered_map<std::int64_t, PdfObject> parent_tree;    ///< by StructParents or StructParent

    /// The element of an annotation, or of anything that has a StructParent of its own.
    ReadElementId element_of(const PdfObject& annotation) const;
    /// The element of a sequence of what has these StructParents, as the parent tree says.
    ReadElementId element_of(std::int64_t struct_parents, std::int64_t mcid) const;
};

/// Whether a structure type is one of ISO 32000-1, 14.8.4.
bool is_standard_type(std::string_view role);

ReadStructure read_structure(const PdfFile& file);

} // namespace stonehand
