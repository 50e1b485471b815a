#include "support/validate_relax_ng.hpp"

#include <memory>

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xinclude.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>

namespace stonehand
{

namespace
{

#if LIBXML_VERSION >= 21200
using ErrorPointer = const xmlError*;
#else
using ErrorPointer = xmlErrorPtr;
#endif

struct Deleter {
    void operator()(xmlDocPtr document) const { xmlFreeDoc(document); }
    void operator()(xmlRelaxNGPtr schema) const { xmlRelaxNGFree(schema); }
    void operator()(xmlRelaxNGParserCtxtPtr context) const { xmlRelaxNGFreeParserCtxt(context); }
    void operator()(xmlRelaxNGValidCtxtPtr context) const { xmlRelaxNGFreeValidCtxt(context); }
};
template <typename Type>
using Owned = std::unique_ptr<Type, Deleter>;

void collect(void* messages, ErrorPointer error)
{
    *static_cast<std::string*>(messages) += std::to_string(error->line) + ": " + error->message;
}

/// While it lives, libxml2 may read local files, and collects its messages: the engine's own loader refuses
/// all.
class Listening
{
  public:
    explicit Listening(std::string& messages) : loader_(xmlGetExternalEntityLoader())
    {
        xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader);
        xmlSetStructuredErrorFunc(&messages, reinterpret_cast<xmlStructuredErrorFunc>(collect));
    }
    ~Listening()
    {
        xmlSetStructuredErrorFunc(nullptr, nullptr);
        xmlSetExternalEntityLoader(loader_);
    }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;

  private:
    xmlExternalEntityLoader loader_;
};

RelaxNgVerdict validate(const std::string& schema_text, xmlDocPtr document, RelaxNgVerdict verdict)
{
    const Owned<xmlRelaxNGParserCtxt> reading(
        xmlRelaxNGNewMemParserCtxt(schema_text.data(), static_cast<int>(schema_text.size())));
    xmlRelaxNGSetParserStructuredErrors(reading.get(), reinterpret_cast<xmlStructuredErrorFunc>(collect),
                                        &verdict.messages);
    const Owned<xmlRelaxNG> schema(xmlRelaxNGParse(reading.get()));
    verdict.schema_is_valid = schema != nullptr;
    if (!schema || !document) return verdict;
    const Owned<xmlRelaxNGValidCtxt> validation(xmlRelaxNGNewValidCtxt(schema.get()));
    xmlRelaxNGSetValidStructuredErrors(validation.get(), reinterpret_cast<xmlStructuredErrorFunc>(collect),
                                       &verdict.messages);
    verdict.document_is_valid = xmlRelaxNGValidateDoc(validation.get(), document) == 0;
    return verdict;
}

} // namespace

RelaxNgVerdict validate_relax_ng(const std::string& schema, const std::string& document)
{
    RelaxNgVerdict verdict;
    const Listening listening(verdict.messages);
    const Owned<xmlDoc> parsed(xmlReadMemory(document.data(), static_cast<int>(document.size()),
                                             "document.xml", nullptr, XML_PARSE_NONET));
    return validate(schema, parsed.get(), verdict);
}

RelaxNgVerdict validate_relax_ng_file(const std::string& schema, const std::filesystem::path& file)
{
    RelaxNgVerdict verdict;
    const Listening listening(verdict.messages);
    const Owned<xmlDoc> parsed(xmlReadFile(file.c_str(), nullptr, XML_PARSE_NONET));
    const bool included = parsed && xmlXIncludeProcessFlags(parsed.get(), XML_PARSE_NONET) >= 0;
    return validate(schema, included ? parsed.get() : nullptr, verdict);
}

} // namespace stonehand
