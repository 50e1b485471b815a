#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/span.hpp"

namespace stonehand
{

constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view xinclude_namespace = "http://www.w3.org/2001/XInclude";

/// An attribute with its place. `name` is `xml:lang` for the attributes of the xml namespace, else the local
/// name; attributes of other namespaces keep their prefix, so that a grammar refuses them.
struct Attribute {
    std::string name;
    std::string value;
    Span name_span;
    Span value_span;     ///< between the quotation marks
    SourceMap value_map; ///< from bytes of `value` to the file
};

/// Character data with the origin of each byte; adjacent text and CDATA are one node. White space is as
/// written.
struct Text {
    std::string text;
    SourceMap map;
};

struct Element;
using Node = std::variant<Element, Text>;

/// An element, its includes already resolved: an included element stands where its `xi:include` stood.
struct Element {
    std::string name; ///< local name
    std::string uri;  ///< namespace
    Span span;        ///< the start tag, from `<` to `>`
    Span name_span;   ///< the name in the start tag
    Span included_by; ///< the `xi:include` start tag that brought it in; no_file where none did
    std::vector<Attribute> attributes;
    std::vector<Node> children;
    bool incomplete = false; ///< an include among the children failed: do not complain of what is missing

    const Attribute* attribute(std::string_view wanted) const;
};

} // namespace stonehand
