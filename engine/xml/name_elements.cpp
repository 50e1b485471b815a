#include "xml/name_elements.hpp"

#include <algorithm>
#include <cassert>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <set>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include "xml/scan_tag.hpp"

namespace stonehand
{

namespace
{

#if LIBXML_VERSION >= 21200
using ErrorPointer = const xmlError*;
#else
using ErrorPointer = xmlErrorPtr;
#endif

struct ContextDeleter {
    void operator()(xmlParserCtxtPtr context) const { xmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<xmlParserCtxt, ContextDeleter>;

std::string_view view(const xmlChar* text)
{
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

xmlParserInputPtr refuse_entity(const char*, const char*, xmlParserCtxtPtr)
{
    return nullptr;
}

/// Where libxml2 has no memory to tell a fault by, it prints. What it comes to is told by us.
void print_nothing(void*, const char*, ...) {}

/// NONET stops only network schemes: a loader that refuses is what keeps local files out (reliability, 2.1).
void start_libxml2()
{
    static std::once_flag started;
    std::call_once(started, [] {
        xmlInitParser();
        xmlSetExternalEntityLoader(refuse_entity);
        xmlThrDefSetGenericErrorFunc(nullptr, print_nothing); // of threads that come to it later
        xmlSetGenericErrorFunc(nullptr, print_nothing);
    });
}

/// What libxml2's events are told to: walks the scanned tree in step with them.
class Namer
{
  public:
    Namer(const Scan& scan, Element& root, xmlParserCtxtPtr context)
        : scan_(scan), context_(context), root_(root)
    {
    }

    void start_element(std::string_view local, std::string_view prefix, const xmlChar* uri, int count,
                       const xmlChar** attributes)
    {
        Element& element = next_element();
        const std::string_view parent_uri = open_.empty() ? std::string_view() : open_.back().element->uri;
        element.uri = uri ? view(uri) : stand_in(element, local, prefix, parent_uri);
        element.name = local;
        name_attributes(element, count, attributes);
        open_.push_back({&element, 0});
    }

    void end_element() { open_.pop_back(); }

    void refuse_doctype()
    {
        refused_ = true;
        scan_.report.add("doctype-refused", here(), say("a DOCTYPE is not allowed"))
            .hint(say("take it out: it is not needed"));
        xmlStopParser(context_);
    }

    void tell(ErrorPointer error)
    {
        // Undeclared prefixes are told at the name; what else libxml2 says of namespaces leaves the file
        // well-formed.
        if (error->level != XML_ERR_FATAL && error->code == XML_NS_ERR_UNDEFINED_NAMESPACE) return;
        if (error->code == XML_ERR_NO_MEMORY) has_no_memory_ = true;
        if (has_no_memory_ || refused_ || error->level == XML_ERR_WARNING) return;
        refused_ = true;
        std::string message = error->message ? error->message : "not well-formed";
        message.erase(std::min(message.find('\n'), message.size()));
        scan_.report.add("not-well-formed", here(), say("the XML is not well-formed here"))
            .hint(say("the parser says: {}", message));
        xmlStopParser(context_);
    }

    bool refused() const { return refused_; }
    bool has_no_memory() const { return has_no_memory_; }

  private:
    struct Open {
        Element* element;
        std::size_t next_child;
    };

    Span here() const
    {
        const long consumed = xmlByteConsumed(context_);
        const std::size_t at =
            std::min(consumed < 0 ? 0 : static_cast<std::size_t>(consumed), scan_.bytes.size());
        return scan_.span(at, at);
    }

    /// The element that libxml2 has come to: both readers go by the order of the file.
    Element& next_element()
    {
        if (open_.empty()) return root_;
        auto& [parent, next] = open_.back();
        while (std::holds_alternative<Text>(parent->children[next])) ++next;
        return std::get<Element>(parent->children[next++]);
    }

    /// The namespace of an element whose prefix was not declared: what its author most likely meant.
    std::string_view stand_in(const Element& element, std::string_view local, std::string_view prefix,
                              std::string_view parent_uri)
    {
        if (prefix.empty()) return {};
        tell_undeclared(prefix, element.name_span);
        return prefix == "xi" && local == "include" ? xinclude_namespace : parent_uri;
    }

    void tell_undeclared(std::string_view prefix, Span at)
    {
        // Once for each prefix: one declaration mends them all.
        if (!undeclared_.emplace(prefix).second) return;
        const std::string_view uri = prefix == "xi" ? xinclude_namespace : "…";
        scan_.report.add("undeclared-prefix", at, say("the prefix {} is not declared", quoted(prefix)))
            .hint(say("write xmlns:{}=\"{}\" into the first tag of this file, or take the prefix off", prefix,
                      uri));
    }

    void name_attributes(Element& element, [[maybe_unused]] int count, const xmlChar** attributes)
    {
        auto& own = element.attributes;
        std::erase_if(own, [](const Attribute& attribute) { return declares_namespace(attribute.name); });
        assert(own.size() == static_cast<std::size_t>(count) &&
               "libxml2 and the scan see the same attributes");
        for (std::size_t i = 0; i < own.size(); ++i) {
            // Local name, prefix, namespace, begin and end of the value (libxml2, startElementNsSAX2Func).
            const std::string_view local = view(attributes[5 * i]), prefix = view(attributes[5 * i + 1]);
            if (prefix.empty()) continue;
            if (!attributes[5 * i + 2]) tell_undeclared(prefix, own[i].name_span);
            own[i].name = std::string(view(attributes[5 * i + 2]) == xml_namespace ? "xml" : prefix) + ":" +
                          std::string(local);
            if (!attributes[5 * i + 2]) own[i].name.clear();
        }
        std::erase_if(own, [](const Attribute& attribute) { return attribute.name.empty(); });
    }

    const Scan& scan_;
    xmlParserCtxtPtr context_;
    Element& root_;
    std::vector<Open> open_;
    std::set<std::string, std::less<>> undeclared_;
    bool has_no_memory_ = false; ///< libxml2 has not: says nothing of the file
    bool refused_ = false;       ///< wellFormed stays 1 when a callback stops the parser (reliability, 2.1)
};

Namer& namer(void* user)
{
    return *static_cast<Namer*>(user);
}

void on_start(void* user, const xmlChar* local, const xmlChar* prefix, const xmlChar* uri, int,
              const xmlChar**, int count, int, const xmlChar** attributes)
{
    namer(user).start_element(view(local), view(prefix), uri, count, attributes);
}

void on_end(void* user, const xmlChar*, const xmlChar*, const xmlChar*)
{
    namer(user).end_element();
}
void on_doctype(void* user, const xmlChar*, const xmlChar*, const xmlChar*)
{
    namer(user).refuse_doctype();
}
void on_error(void* user, ErrorPointer error)
{
    namer(user).tell(error);
}

/// The bytes as libxml2 is to see them.
std::string mended(const Scan& scan)
{
    std::string bytes(scan.bytes);
    for (const Mend& mend : scan.slips.mends)
        std::fill(bytes.begin() + mend.begin, bytes.begin() + mend.end, mend.fill);
    return bytes;
}

} // namespace

bool name_elements(const Scan& scan, Element& root)
{
    start_libxml2();
    const std::optional<std::string> copy =
        scan.slips.mends.empty() ? std::nullopt : std::optional(mended(scan));
    const std::string_view bytes = copy ? std::string_view(*copy) : scan.bytes;
    const Context context(xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
    if (!context) throw std::bad_alloc();
    Namer events(scan, root, context.get());
    xmlSAXHandler& handler = *context->sax;
    handler = {};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = on_start;
    handler.endElementNs = on_end;
    handler.internalSubset = on_doctype;
    handler.serror = on_error;
    context->userData = &events;
    // The encoding was seen to before: the bytes are UTF-8, whatever the declaration says of a file in
    // UTF-16.
    xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    xmlParseDocument(context.get());
    if (events.has_no_memory()) throw std::bad_alloc();
    assert((context->wellFormed || events.refused()) && "what is not well-formed has been told");
    return context->wellFormed && !events.refused();
}

} // namespace stonehand
