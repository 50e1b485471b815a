#include "support/libxml2_dump.hpp"

#include <memory>

#include <libxml/parser.h>

namespace stonehand
{

namespace
{

const char* chars(const xmlChar* text)
{
    return text ? reinterpret_cast<const char*>(text) : "";
}

void note_fault(void* faulty, const xmlError*)
{
    *static_cast<bool*>(faulty) = true;
}

std::string attribute_name(const xmlAttr& attribute)
{
    if (!attribute.ns) return chars(attribute.name);
    const std::string uri = chars(attribute.ns->href);
    return (uri == xml_namespace ? "xml" : chars(attribute.ns->prefix)) + std::string(":") +
           chars(attribute.name);
}

void dump_node(const xmlNode& node, std::string& into)
{
    if (node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE) {
        into += chars(node.content);
        return;
    }
    if (node.type != XML_ELEMENT_NODE) return;
    into += "<{" + std::string(node.ns ? chars(node.ns->href) : "") + "}" + chars(node.name);
    for (const xmlAttr* attribute = node.properties; attribute; attribute = attribute->next) {
        const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
            xmlNodeListGetString(node.doc, attribute->children, 1), xmlFree);
        into += " " + attribute_name(*attribute) + "=[" + chars(value.get()) + "]";
    }
    into += ">";
    for (const xmlNode* child = node.children; child; child = child->next) dump_node(*child, into);
    into += "</>";
}

} // namespace

std::optional<std::string> libxml2_dump(const std::string& document)
{
    bool faulty = false;
    xmlSetStructuredErrorFunc(&faulty, reinterpret_cast<xmlStructuredErrorFunc>(note_fault));
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> parsed(
        xmlReadMemory(document.data(), static_cast<int>(document.size()), "document.xml", nullptr,
                      XML_PARSE_NONET),
        xmlFreeDoc);
    xmlSetStructuredErrorFunc(nullptr, nullptr);
    if (!parsed || faulty) return std::nullopt;
    std::string result;
    dump_node(*xmlDocGetRootElement(parsed.get()), result);
    return result;
}

std::string dump_tree(const Element& element)
{
    std::string result = "<{" + element.uri + "}" + element.name;
    for (const Attribute& attribute : element.attributes)
        result += " " + attribute.name + "=[" + attribute.value + "]";
    result += ">";
    for (const Node& node : element.children) {
        const auto* child = std::get_if<Element>(&node);
        result += child ? dump_tree(*child) : std::get<Text>(node).text;
    }
    return result + "</>";
}

} // namespace stonehand
