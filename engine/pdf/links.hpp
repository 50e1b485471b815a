#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/page.hpp"
#include "pdf/object_file.hpp"

namespace stonehand
{

/// An address as it goes into a URI action: percent-encoded where it is not ASCII. Nothing for any scheme but
/// http, https and mailto, and for one with control characters in it.
std::optional<std::string> uri_of(std::string_view address);

/// A link annotation, and the Link element that it is a child of.
struct LinkAnnotation {
    ObjectNumber object{};
    ElementId element = no_element;
    std::size_t page = 0;
};

/// Where the anchors of a document are: by AnchorId, an explicit destination such as `[12 0 R/XYZ null 520
/// null]`; empty for an anchor that is on no page.
std::vector<std::string> destinations(const Document& document,
                                      const std::vector<ObjectNumber>& page_objects);

/// What link annotations are made of: where anchors are, and the language of each element.
struct LinkSources {
    const Document& document;
    const std::vector<std::string>& targets;
    const std::vector<std::string>& languages;
};

/// Writes the link annotations of all pages, in the order of their marks. Their StructParent numbers follow
/// those of the pages. A link to another scheme or to an anchor on no page is an error and is not written.
std::vector<LinkAnnotation> write_links(ObjectFile& file, const LinkSources& sources, Report& report);

} // namespace stonehand
