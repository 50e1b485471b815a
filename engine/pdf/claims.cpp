#include "pdf/claims.hpp"

#include <fmt/format.h>

#include "pdf/content_hash.hpp"

namespace stonehand
{

namespace
{

// PDF/A knows no `pdfuaid`: an extension schema describes it (A 6.6.2.3).
constexpr std::string_view screen_properties =
    "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</"
    "pdfuaid:part>\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

/// A fingerprint in the form of a UUID (RFC 4122, 3).
std::string uuid(const std::string& hex)
{
    return fmt::format("uuid:{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4),
                       hex.substr(16, 4), hex.substr(20, 12));
}

} // namespace

Claims screen_claims()
{
    return {{{"pdfaid", "http://www.aiim.org/pdfa/ns/id/"},
             {"pdfuaid", "http://www.aiim.org/pdfua/ns/id/"},
             {"pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"},
             {"pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"},
             {"pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"}},
            std::string(screen_properties)};
}

Claims press_claims(const Info& info, const std::string& content)
{
    // The document stays the same while its edition does; its instance changes with what it shows.
    ContentHash document;
    document.add("press");
    document.add(info.identifier);
    return {{{"pdfxid", "http://www.npes.org/pdfx/ns/id/"}, {"xmpMM", "http://ns.adobe.com/xap/1.0/mm/"}},
            fmt::format("<pdf:Trapped>False</pdf:Trapped>\n"
                        "<xmpMM:DocumentID>{}</xmpMM:DocumentID>\n<xmpMM:InstanceID>{}</xmpMM:InstanceID>\n"
                        "<xmpMM:VersionID>1</xmpMM:VersionID>\n"
                        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
                        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n",
                        uuid(document.hex()), uuid(content))};
}

} // namespace stonehand
