#include "preflight/attribute_of.hpp"

namespace stonehand
{

namespace
{

/// From one attribute object, or the first of several that has it. Revision numbers among them are passed
/// over.
PdfObject from(const PdfObject& attributes, std::string_view owner, std::string_view key)
{
    if (attributes.is_array()) {
        for (std::size_t index = 0; index < attributes.size(); ++index) {
            const PdfObject one = attributes[index];
            if (one["O"].is(owner) && !one[key].is_null()) return one[key];
        }
        return {};
    }
    return attributes["O"].is(owner) ? attributes[key] : PdfObject();
}

} // namespace

PdfObject attribute_of(const ReadElement& element, const ReadStructure& structure, std::string_view owner,
                       std::string_view key)
{
    if (const PdfObject own = from(element.object["A"], owner, key); !own.is_null()) return own;
    const PdfObject classes = element.object["C"], map = structure.root["ClassMap"];
    if (classes.is_name()) return from(map[classes.name()], owner, key);
    for (std::size_t index = 0; index < classes.size(); ++index)
        if (classes[index].is_name())
            if (const PdfObject one = from(map[classes[index].name()], owner, key); !one.is_null())
                return one;
    return {};
}

} // namespace stonehand
