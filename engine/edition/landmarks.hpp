#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "xml/tree.hpp"

namespace stonehand
{

/// What the checks look for in a tree, in the order of the file: found in one walk, because a long edition is
/// too large to be walked by each of them.
struct Landmarks {
    /// A string of a PDF/A has 32 767 bytes at most (ISO 19005-2, 6.1.13), and a text may take twice its
    /// bytes of UTF-8 in it.
    static constexpr std::size_t longest_string = 16'000;

    /// An element that may not stand in another, and that other.
    using Within = std::pair<const Element*, const Element*>;

    std::vector<const Attribute*> ids; ///< `id`, but for the edition's own, to which no reference leads
    std::vector<const Attribute*> references; ///< `to` of ref
    std::vector<const Attribute*> languages;  ///< `xml:lang`
    std::vector<const Attribute*> pictures;   ///< `src`
    std::vector<const Element*> translations;
    std::vector<const Element*> tables;
    std::vector<const Element*>
        silent; ///< elements without text that are nothing without: heading, name, p …
    std::vector<const Element*> long_texts;    ///< that a PDF says in one string: headings, names …
    std::vector<const Attribute*> long_values; ///< likewise
    std::vector<const Element*> deep_sections; ///< sections that begin a sixth level
    std::vector<Span> lost_characters;         ///< the first of each text or value
    std::vector<Within> misplaced_notes;       ///< notes in names, in other notes …
    std::vector<Within> nested_links;
    std::vector<const Element*> incomplete_parts; ///< children of the root in which an include failed
};

Landmarks find_landmarks(const Element& root);

} // namespace stonehand
