#pragma once

#include <optional>

#include "xml/scan.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

enum class TagForm { Open, Empty };

/// A start tag: its element, names with their prefixes and the xmlns attributes still among the others.
struct StartTag {
    Element element;
    TagForm form;
};

/// Reads the start tag that begins with the `<` at `begin`; nothing if it is broken beyond mending, which is
/// told.
std::optional<StartTag> scan_start_tag(const Scan& scan, std::size_t begin);

/// Whether a raw attribute name declares a namespace.
constexpr bool declares_namespace(std::string_view name)
{
    return name == "xmlns" || name.starts_with("xmlns:");
}

} // namespace stonehand
