#include "preflight/read_xmp.hpp"

#include <algorithm>
#include <memory>

#include <libxml/parser.h>
#include <libxml/tree.h>

namespace stonehand
{

namespace
{

constexpr std::string_view rdf_space = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                           xml_space = "http://www.w3.org/XML/1998/namespace";
constexpr std::size_t largest_packet = 16u << 20;
// Structures in arrays in structures: no schema goes deeper than this.
constexpr int deepest = 16;

std::string_view view(const xmlChar* text)
{
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

std::string_view space_of(const xmlNs* space)
{
    return space ? view(space->href) : std::string_view();
}

bool is_rdf(const xmlNode* node, std::string_view name)
{
    return view(node->name) == name && space_of(node->ns) == rdf_space;
}

std::string text_of(const xmlNode* node)
{
    std::string text;
    for (const xmlNode* child = node->children; child; child = child->next)
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
            text += view(child->content);
    return text;
}

XmpProperty named(const xmlChar* name, const xmlNs* space)
{
    XmpProperty property;
    property.name = view(name);
    if (space) {
        property.space = view(space->href);
        property.prefix = view(space->prefix);
    }
    return property;
}

const xmlNode* first_element(const xmlNode* node)
{
    for (const xmlNode* child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE) return child;
    return nullptr;
}

XmpProperty read_property(const xmlNode* node, int depth);

/// Attributes and elements that are fields of a structure, or properties of a description.
void read_fields(const xmlNode* node, int depth, std::vector<XmpProperty>& fields)
{
    for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next) {
        const std::string_view space = space_of(attribute->ns);
        if (space == rdf_space || space == xml_space || space.empty()) continue;
        XmpProperty field = named(attribute->name, attribute->ns);
        field.text = text_of(reinterpret_cast<const xmlNode*>(attribute));
        fields.push_back(std::move(field));
    }
    for (const xmlNode* child = node->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE) fields.push_back(read_property(child, depth + 1));
}

XmpProperty read_property(const xmlNode* node, int depth)
{
    XmpProperty property = named(node->name, node->ns);
    for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next)
        if (view(attribute->name) == "lang" && space_of(attribute->ns) == xml_space)
            property.language = text_of(reinterpret_cast<const xmlNode*>(attribute));
    if (depth > deepest) return property;
    const xmlNode* inner = first_element(node);
    if (inner && (is_rdf(inner, "Alt") || is_rdf(inner, "Bag") || is_rdf(inner, "Seq"))) {
        property.container = view(inner->name);
        for (const xmlNode* item = inner->children; item; item = item->next)
            if (item->type == XML_ELEMENT_NODE && is_rdf(item, "li"))
                property.parts.push_back(read_property(item, depth + 1));
    } else if (inner && is_rdf(inner, "Description")) {
        read_fields(inner, depth, property.parts);
    } else {
        property.text = text_of(node);
        read_fields(node, depth, property.parts);
    }
    return property;
}

const xmlNode* find_rdf(const xmlNode* root)
{
    if (!root) return nullptr;
    if (is_rdf(root, "RDF")) return root;
    for (const xmlNode* child = root->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE && is_rdf(child, "RDF")) return child;
    return nullptr;
}

void read_header(std::string_view packet, Xmp& xmp)
{
    const std::size_t begin = packet.find("<?xpacket begin");
    if (begin == packet.npos) return;
    const std::string_view header = packet.substr(begin, packet.find("?>", begin) - begin);
    xmp.header_has_bytes = header.find(" bytes=") != header.npos;
    xmp.header_has_encoding = header.find(" encoding=") != header.npos;
}

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

} // namespace

const XmpProperty* find_property(const Xmp& xmp, std::string_view space, std::string_view name)
{
    const auto found =
        std::find_if(xmp.properties.begin(), xmp.properties.end(), [&](const XmpProperty& property) {
            return property.space == space && property.name == name;
        });
    return found == xmp.properties.end() ? nullptr : &*found;
}

const XmpProperty* find_part(const XmpProperty& property, std::string_view name)
{
    const auto found = std::find_if(property.parts.begin(), property.parts.end(),
                                    [&](const XmpProperty& part) { return part.name == name; });
    return found == property.parts.end() ? nullptr : &*found;
}

Xmp read_xmp(std::string_view packet)
{
    Xmp xmp;
    read_header(packet, xmp);
    // UTF-16 and UTF-32 have zeros among their first bytes, or their byte order mark.
    const std::string_view first = packet.substr(0, 4);
    xmp.is_utf8 =
        first.find('\0') == first.npos && !first.starts_with("\xFE\xFF") && !first.starts_with("\xFF\xFE");
    if (packet.size() > largest_packet) {
        xmp.fault = "it is larger than 16 MB";
        return xmp;
    }
    if (packet.find("<!DOCTYPE") != packet.npos) {
        xmp.fault = "it has a document type declaration";
        return xmp;
    }
    const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
    if (!context) throw std::bad_alloc();
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        xmlCtxtReadMemory(context.get(), packet.data(), static_cast<int>(packet.size()), nullptr, nullptr,
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (context->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
    if (!document || !context->wellFormed) {
        xmp.fault = "it is no well-formed XML";
        return xmp;
    }
    const xmlNode* rdf = find_rdf(xmlDocGetRootElement(document.get()));
    if (!rdf) {
        xmp.fault = "it holds no rdf:RDF";
        return xmp;
    }
    for (const xmlNode* child = rdf->children; child; child = child->next)
        if (child->type == XML_ELEMENT_NODE && is_rdf(child, "Description"))
            read_fields(child, 0, xmp.properties);
    return xmp;
}

} // namespace stonehand
