#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stonehand
{

/// A property of an XMP packet: a text, the items of an array, or the fields of structures.
struct XmpProperty {
    std::string space;  ///< the URI of its namespace
    std::string prefix; ///< as it is written
    std::string name;
    std::string text;               ///< of a simple one
    std::string language;           ///< xml:lang of an item
    std::string container;          ///< Alt, Bag or Seq; of an array
    std::vector<XmpProperty> parts; ///< items of an array, named li; fields of a structure
};

/// What an XMP packet says (ISO 16684-1, the RDF/XML that it allows).
struct Xmp {
    std::vector<XmpProperty> properties;                        ///< of all descriptions, in order
    std::string fault;                                          ///< why it could not be read; else empty
    bool is_utf8 = true;                                        ///< as far as its first bytes tell
    bool header_has_bytes = false, header_has_encoding = false; ///< of <?xpacket begin …?>
};

constexpr std::string_view pdfua_space = "http://www.aiim.org/pdfua/ns/id/",
                           pdfa_space = "http://www.aiim.org/pdfa/ns/id/",
                           pdfx_space = "http://www.npes.org/pdfx/ns/id/",
                           dublin_core_space = "http://purl.org/dc/elements/1.1/",
                           extension_space = "http://www.aiim.org/pdfa/ns/extension/";

/// The first property of this name.
const XmpProperty* find_property(const Xmp& xmp, std::string_view space, std::string_view name);

/// What is found would be gone with its packet.
const XmpProperty* find_property(Xmp&& xmp, std::string_view space, std::string_view name) = delete;
const XmpProperty* find_part(const XmpProperty& property, std::string_view name);

/// Reads a packet, with all that libxml2 could be led to do otherwise shut off: no entities, no network.
Xmp read_xmp(std::string_view packet);

} // namespace stonehand
