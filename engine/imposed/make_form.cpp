#include "imposed/make_form_impl.hpp"

#include <utility>
#include <vector>

#include "imposed/compressed_impl.hpp"
#include "imposed/pdf_number.hpp"
#include "preflight/pdf_object.hpp"

namespace stonehand
{

namespace
{

/// The streams that make up the content of a page (ISO 32000-1, table 30); what is none is passed over.
std::vector<QPDFObjectHandle> streams_of(QPDFObjectHandle contents)
{
    std::vector<QPDFObjectHandle> streams;
    if (contents.isStream()) streams.push_back(contents);
    if (contents.isArray())
        for (QPDFObjectHandle& part : contents.getArrayAsVector())
            if (part.isStream()) streams.push_back(std::move(part));
    return streams;
}

/// A page's group is isolated whether it says so or not (ISO 32000-1, 11.6.6); a form's must say it.
QPDFObjectHandle group_of(QPDFObjectHandle page)
{
    QPDFObjectHandle group = page.getKey("/Group");
    if (!group.isDictionary() || !group.getKey("/S").isNameAndEquals("/Transparency"))
        return QPDFObjectHandle::newNull();
    group = group.shallowCopy();
    group.replaceKey("/I", QPDFObjectHandle::newBool(true));
    return group;
}

QPDFObjectHandle array_of(const PlaneBox& box)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double side : {box.left, box.bottom, box.right, box.top})
        array.appendItem(QPDFObjectHandle::newReal(pdf_number(side, 4)));
    return array;
}

QPDFObjectHandle array_of(const PlaneMatrix& matrix)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double value : {matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f})
        array.appendItem(QPDFObjectHandle::newReal(pdf_number(value, 6)));
    return array;
}

/// How the bytes of a stream are to be read, and nothing else that its dictionary may have said.
QPDFObjectHandle with_filters_alone(QPDFObjectHandle stream)
{
    QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
    for (const char* key : {"/Filter", "/DecodeParms", "/F", "/FFilter", "/FDecodeParms"})
        if (stream.getDict().hasKey(key)) dictionary.replaceKey(key, stream.getDict().getKey(key));
    return dictionary;
}

} // namespace

std::optional<QPDFObjectHandle> FormMaker::make(QPDFObjectHandle page, const FormSpace& space,
                                                Message& why_not)
{
    QPDFObjectHandle contents = page.getKey("/Contents");
    const auto streams = streams_of(contents);
    if (streams.empty()) return std::nullopt;
    QPDFObjectHandle resources = resources_of(page), group = group_of(page);
    QPDFObjectHandle box = array_of(space.shown), matrix = array_of(space.matrix);
    std::string key;
    for (QPDFObjectHandle part : streams) key += part.unparse() + ' ';
    for (QPDFObjectHandle* part : {&resources, &group, &box, &matrix}) key += part->unparse() + ' ';
    if (const auto made = made_.find(key); made != made_.end()) return made->second;

    auto form = stream_of(contents, why_not);
    if (!form) return std::nullopt;
    QPDFObjectHandle dictionary = with_filters_alone(*form);
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    dictionary.replaceKey("/BBox", box);
    if (space.matrix != PlaneMatrix{}) dictionary.replaceKey("/Matrix", matrix);
    dictionary.replaceKey("/Resources", resources);
    if (!group.isNull()) dictionary.replaceKey("/Group", group);
    form->replaceDict(dictionary);
    made_.emplace(std::move(key), *form);
    return form;
}

/// What a page inherits stands once in the file, and stays so.
QPDFObjectHandle FormMaker::resources_of(QPDFObjectHandle page)
{
    QPDFObjectHandle node = page;
    // As deep as any tree of pages: `page_entry` ends there too.
    for (int depth = 0; depth < 50 && node.isDictionary(); ++depth, node = node.getKey("/Parent")) {
        QPDFObjectHandle resources = node.getKey("/Resources");
        if (resources.isNull()) continue;
        if (!resources.isDictionary()) break;
        if (!resources.isIndirect() && depth > 0) {
            resources = qpdf_.makeIndirectObject(resources);
            node.replaceKey("/Resources", resources);
        }
        return resources;
    }
    return QPDFObjectHandle::newDictionary();
}

std::optional<QPDFObjectHandle> FormMaker::stream_of(QPDFObjectHandle contents, Message& why_not)
{
    auto streams = streams_of(contents);
    if (streams.size() == 1) return streams.front().copyStream();
    // Each is a whole number of tokens, and white space stands between them (ISO 32000-1, 7.8.2).
    std::string whole;
    for (QPDFObjectHandle& part : streams) {
        const auto bytes = PdfObject(part).decoded();
        if (!bytes) {
            why_not = say("its content cannot be decompressed");
            return std::nullopt;
        }
        whole += *bytes + '\n';
    }
    return new_compressed(qpdf_, whole);
}

} // namespace stonehand
