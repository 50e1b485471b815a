#include "preflight/judge_metadata.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace stonehand
{

namespace
{

/// A schema that PDF/A knows without being told (XMP 2005, ISO 19005-2 6.6.2.3.1); its properties, or nothing
/// where all of the namespace may stand.
struct KnownSchema {
    std::string_view space, properties;
};
constexpr std::array<KnownSchema, 14> known_schemas{{
    {dublin_core_space, " contributor coverage creator date description format identifier language publisher "
                        "relation rights source subject title type "},
    {"http://ns.adobe.com/xap/1.0/", " Advisory BaseURL CreateDate CreatorTool Identifier Label MetadataDate "
                                     "ModifyDate Nickname Rating Thumbnails "},
    {"http://ns.adobe.com/xap/1.0/rights/", " Certificate Marked Owner UsageTerms WebStatement "},
    {"http://ns.adobe.com/pdf/1.3/", " Keywords PDFVersion Producer Trapped "},
    {pdfa_space, " part conformance amd corr "},
    {"http://ns.adobe.com/xap/1.0/mm/", ""},
    {"http://ns.adobe.com/xap/1.0/bj/", ""},
    {"http://ns.adobe.com/xap/1.0/t/pg/", ""},
    {"http://ns.adobe.com/xmp/1.0/DynamicMedia/", ""},
    {"http://ns.adobe.com/photoshop/1.0/", ""},
    {"http://ns.adobe.com/camera-raw-settings/1.0/", ""},
    {"http://ns.adobe.com/tiff/1.0/", ""},
    {"http://ns.adobe.com/exif/1.0/", ""},
    {"http://ns.adobe.com/exif/1.0/aux/", ""},
}};

bool is_known(const XmpProperty& property)
{
    return std::any_of(known_schemas.begin(), known_schemas.end(), [&](const KnownSchema& schema) {
        return schema.space == property.space &&
               (schema.properties.empty() ||
                schema.properties.find(" " + property.name + " ") != std::string::npos);
    });
}

class MetadataJudge
{
  public:
    MetadataJudge(const Judged& judged, const Xmp& xmp, Findings& findings)
        : judged_(judged), xmp_(xmp),
          findings_(findings), place_{0, judged.catalog["Metadata"].number_of_object()}
    {
    }

    void judge()
    {
        if (!judged_.catalog["Metadata"].is_stream()) {
            findings_.add({"UA 7.1-8", "A 6.6.2.1-1"}, {}, say("the catalog has no metadata stream"));
            return;
        }
        if (!xmp_.is_utf8)
            findings_.add("A 6.6.2.1-5", place_, say("the metadata is written in UTF-16 or UTF-32"));
        if (!xmp_.fault.empty()) {
            findings_.add({"UA 7.1-8", "A 6.6.2.1-4"}, place_,
                          say("the metadata cannot be read: {}", xmp_.fault));
            return;
        }
        if (xmp_.header_has_bytes)
            findings_.add("A 6.6.2.1-2", place_,
                          say("the head of the metadata packet has the attribute bytes"));
        if (xmp_.header_has_encoding)
            findings_.add("A 6.6.2.1-3", place_,
                          say("the head of the metadata packet has the attribute encoding"));
        judge_accessibility();
        judge_archiving();
        judge_title();
        judge_extensions();
        judge_properties();
    }

  private:
    void judge_accessibility()
    {
        const XmpProperty* part = find_property(xmp_, pdfua_space, "part");
        const bool any =
            std::any_of(xmp_.properties.begin(), xmp_.properties.end(),
                        [](const XmpProperty& property) { return property.space == pdfua_space; });
        if (!any) {
            findings_.add("UA 5-1", place_,
                          say("the metadata does not say that the file keeps PDF/UA (pdfuaid:part)"));
            return;
        }
        if (!part || part->text != "1")
            findings_.add("UA 5-2", place_, say("pdfuaid:part is “{}”", part ? part->text : std::string()));
        for (const XmpProperty& property : xmp_.properties) {
            if (property.space != pdfua_space || property.prefix == "pdfuaid") continue;
            const Message message = say("the prefix of {} is “{}”", property.name, property.prefix);
            if (property.name == "part") findings_.add("UA 5-3", place_, message);
            if (property.name == "amd") findings_.add("UA 5-4", place_, message);
            if (property.name == "corr") findings_.add("UA 5-5", place_, message);
        }
    }

    void judge_archiving()
    {
        const XmpProperty* part = find_property(xmp_, pdfa_space, "part");
        const XmpProperty* level = find_property(xmp_, pdfa_space, "conformance");
        if (!part && !level) {
            findings_.add("A 6.6.4-1", place_,
                          say("the metadata does not say that the file keeps PDF/A (pdfaid:part)"));
            return;
        }
        if (!part || part->text != "2")
            findings_.add("A 6.6.4-2", place_, say("pdfaid:part is “{}”", part ? part->text : std::string()));
        const std::string conformance = level ? level->text : "";
        // A file that keeps more than it is judged by says so.
        const bool enough =
            conformance == "A" || (conformance == "U" && !findings_.hears(Standard::A2a)) ||
            (conformance == "B" && !findings_.hears(Standard::A2a) && !findings_.hears(Standard::A2u));
        if (!enough) findings_.add("A 6.6.4-3", place_, say("pdfaid:conformance is “{}”", conformance));
        for (const XmpProperty& property : xmp_.properties) {
            if (property.space != pdfa_space || property.prefix == "pdfaid") continue;
            const Message message = say("the prefix of {} is “{}”", property.name, property.prefix);
            if (property.name == "part") findings_.add("A 6.6.4-4", place_, message);
            if (property.name == "conformance") findings_.add("A 6.6.4-5", place_, message);
            if (property.name == "amd") findings_.add("A 6.6.4-6", place_, message);
            if (property.name == "corr") findings_.add("A 6.6.4-7", place_, message);
        }
    }

    void judge_title()
    {
        const XmpProperty* title = find_property(xmp_, dublin_core_space, "title");
        const auto says = [](const XmpProperty& item) { return !item.text.empty(); };
        const bool said =
            title && (says(*title) || std::any_of(title->parts.begin(), title->parts.end(), says));
        if (!said) {
            findings_.add("UA 7.1-9", place_, say("the metadata has no title (dc:title)"));
            return;
        }
        const auto in_language = [](const XmpProperty& item) {
            return !item.language.empty() && item.language != "x-default";
        };
        const bool has_catalog = !judged_.catalog["Lang"].bytes().value_or("").empty();
        if (!has_catalog && std::none_of(title->parts.begin(), title->parts.end(), in_language))
            findings_.add("UA 7.2-33", place_, say("the title in the metadata is in no known language"));
    }

    /// The schemas that the packet itself describes (ISO 19005-2, 6.6.2.3.2 and 6.6.2.3.3).
    void judge_extensions()
    {
        const XmpProperty* schemas = find_property(xmp_, extension_space, "schemas");
        if (!schemas) return;
        if (schemas->prefix != "pdfaExtension" || schemas->container != "Bag")
            findings_.add("A 6.6.2.3.2-1", place_,
                          say("the extension schemas are not a Bag named pdfaExtension:schemas"));
        for (const XmpProperty& schema : schemas->parts) {
            require(schema, {"schema", "namespaceURI", "prefix"}, "pdfaSchema", say("a described schema"));
            const XmpProperty *properties = find_part(schema, "property"),
                              *uri = find_part(schema, "namespaceURI");
            if (!properties) continue;
            for (const XmpProperty& property : properties->parts) {
                require(property, {"name", "valueType", "category", "description"}, "pdfaProperty",
                        say("a described property"));
                const XmpProperty* name = find_part(property, "name");
                if (uri && name) described_.emplace(uri->text, name->text);
            }
        }
    }

    void require(const XmpProperty& structure, std::initializer_list<std::string_view> fields,
                 std::string_view prefix, Sentence what)
    {
        for (const std::string_view field : fields) {
            const XmpProperty* part = find_part(structure, field);
            if (!part || part->text.empty())
                findings_.add("A 6.6.2.3.3-1", place_, say("{} has no {}:{}", what, prefix, field));
            else if (part->prefix != prefix)
                findings_.add("A 6.6.2.3.3-2", place_,
                              say("the prefix of {} in {} is “{}”", field, what, part->prefix));
        }
    }

    void judge_properties()
    {
        for (const XmpProperty& property : xmp_.properties)
            if (property.space != extension_space && !is_known(property) &&
                !described_.contains({property.space, property.name}))
                findings_.add("A 6.6.2.3.1-1", place_,
                              say("{}:{} is of no known schema, and the packet describes none",
                                  property.prefix, property.name));
    }

    const Judged& judged_;
    const Xmp& xmp_;
    Findings& findings_;
    FindingPlace place_;
    std::set<std::pair<std::string, std::string>> described_; ///< namespace and name
};

} // namespace

Xmp read_metadata(const PdfObject& catalog)
{
    const auto packet = catalog["Metadata"].decoded();
    return packet ? read_xmp(*packet) : Xmp();
}

std::vector<Standard> claimed_standards(const Xmp& xmp)
{
    std::vector<Standard> claimed;
    if (const XmpProperty* part = find_property(xmp, pdfua_space, "part"); part && part->text == "1")
        claimed.push_back(Standard::Ua1);
    const XmpProperty* part = find_property(xmp, pdfa_space, "part");
    const XmpProperty* level = find_property(xmp, pdfa_space, "conformance");
    if (!part || part->text != "2" || !level) return claimed;
    if (level->text == "A") claimed.push_back(Standard::A2a);
    if (level->text == "U") claimed.push_back(Standard::A2u);
    if (level->text == "B") claimed.push_back(Standard::A2b);
    return claimed;
}

void judge_metadata(const Judged& judged, const Xmp& xmp, Findings& findings)
{
    MetadataJudge(judged, xmp, findings).judge();
}

} // namespace stonehand
