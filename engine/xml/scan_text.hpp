#pragma once

#include "xml/scan.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

enum class TextKind {
    Content,   ///< references are resolved, line breaks become \n
    CData,     ///< line breaks become \n
    Attribute, ///< references are resolved, white space becomes spaces (XML 1.0, 3.3.3)
};

/// Adds the characters that stand in the file from `begin` to `end` to a text, each with its origin.
///
/// A reference that is none is told, and what the author most likely meant is taken for it: `&` for itself,
/// `&nbsp;` for U+00A0.
void scan_text(const Scan& scan, std::size_t begin, std::size_t end, TextKind kind, Text& into);

} // namespace stonehand
