#include "pdf/metadata.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "base/first_instant.hpp"
#include "pdf/text_string.hpp"

namespace stonehand
{

namespace
{

std::string instant(std::int64_t seconds_since_epoch)
{
    using namespace std::chrono;
    const sys_seconds time{seconds(seconds_since_epoch)};
    const auto midnight = floor<days>(time);
    const year_month_day day{midnight};
    const hh_mm_ss clock{time - midnight};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

/// `D:20220901000000Z` of `2022-09-01T00:00:00Z`.
std::string pdf_date(const std::string& instant)
{
    std::string date = "(D:";
    for (const char letter : instant)
        if ((letter >= '0' && letter <= '9') || letter == 'Z') date.push_back(letter);
    return date + ")";
}

std::string joined(const std::vector<std::string>& names, std::string_view separator)
{
    return fmt::format("{}", fmt::join(names, separator));
}

/// A text as XML content: markup escaped, what XML 1.0 does not allow left out.
std::string xml_text(const std::string& text)
{
    std::string out;
    for (const char32_t character : characters_of(text)) {
        if (character == '&')
            out += "&amp;";
        else if (character == '<')
            out += "&lt;";
        else if (character == '>')
            out += "&gt;";
        else if (character == '"')
            out += "&quot;";
        else if (character >= 0x20 || character == '\t' || character == '\n')
            append_utf8(out, character);
    }
    return out;
}

std::string simple(std::string_view name, const std::string& value)
{
    return value.empty() ? std::string() : fmt::format("<{0}>{1}</{0}>\n", name, xml_text(value));
}

std::string in_language(const Language& language, const std::string& value)
{
    return fmt::format("<rdf:li xml:lang=\"{}\">{}</rdf:li>", xml_text(language.tag), xml_text(value));
}

/// A text with its language and as `x-default` (XMP part 1, 8.2.2.4), which UA 7.1-9 wants of the title; then
/// what it is in other languages.
std::string alternative(std::string_view name, const std::string& value, const Language& language,
                        const std::vector<OtherTitle>& others = {})
{
    if (value.empty()) return {};
    std::string items = fmt::format("<rdf:li xml:lang=\"x-default\">{}</rdf:li>", xml_text(value));
    if (!language.tag.empty()) items += in_language(language, value);
    for (const OtherTitle& other : others) items += in_language(other.language, other.title);
    return fmt::format("<{0}><rdf:Alt>{1}</rdf:Alt></{0}>\n", name, items);
}

std::string container(std::string_view name, std::string_view kind, const std::vector<std::string>& values)
{
    if (values.empty()) return {};
    std::string items;
    for (const std::string& value : values) items += "<rdf:li>" + xml_text(value) + "</rdf:li>";
    return fmt::format("<{0}><rdf:{1}>{2}</rdf:{1}></{0}>\n", name, kind, items);
}

/// The document's own language first.
std::vector<std::string> tags_of(const Info& info)
{
    std::vector<std::string> tags;
    if (!info.language.tag.empty()) tags.push_back(info.language.tag);
    for (const Language& language : info.languages)
        if (language != info.language) tags.push_back(language.tag);
    return tags;
}

// No `bytes` or `encoding` in the packet header (A 6.6.2.1-2, -3).
constexpr std::string_view packet_head =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"";
constexpr std::string_view packet_foot =
    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

std::string packet(const Claims& claims, const std::string& properties)
{
    std::string text(packet_head);
    for (const auto& [prefix, name] : claims.namespaces)
        text += fmt::format("\n xmlns:{}=\"{}\"", prefix, name);
    text += ">\n";
    text += properties;
    text += claims.properties;
    return text += packet_foot;
}

} // namespace

DocumentRecord make_record(const Info& info, const PdfSettings& settings)
{
    // The document's date is the edition's.
    const std::string created = first_instant(info.date);
    return {info.title,
            joined(info.authors, "; "),
            info.subject,
            joined(info.keywords, "; "),
            settings.press ? settings.producer : std::string(),
            settings.producer,
            created,
            settings.modified ? instant(*settings.modified) : created};
}

std::vector<DictionaryEntry> info_entries(const DocumentRecord& record)
{
    std::vector<DictionaryEntry> entries;
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) entries.push_back({key, text_string(value)});
    };
    add("Title", record.title);
    add("Author", record.author);
    add("Subject", record.subject);
    add("Keywords", record.keywords);
    add("Creator", record.creator);
    add("Producer", record.producer);
    entries.push_back({"CreationDate", pdf_date(record.created)});
    entries.push_back({"ModDate", pdf_date(record.modified)});
    return entries;
}

std::string xmp_packet(const Info& info, const DocumentRecord& record, const Claims& claims)
{
    std::string properties = "<dc:format>application/pdf</dc:format>\n";
    properties += alternative("dc:title", record.title, info.language, info.other_titles);
    // A creator each, in order; Info holds the same names with semicolons between them.
    properties += container("dc:creator", "Seq", info.authors);
    properties += alternative("dc:description", record.subject, info.language);
    properties += container("dc:subject", "Bag", info.keywords);
    properties += alternative("dc:rights", info.rights, info.language);
    properties += container("dc:language", "Bag", tags_of(info));
    properties += simple("dc:identifier", info.identifier);
    properties += simple("pdf:Keywords", record.keywords);
    properties += simple("pdf:Producer", record.producer);
    properties += simple("xmp:CreatorTool", record.creator);
    properties += simple("xmp:CreateDate", record.created);
    properties += simple("xmp:ModifyDate", record.modified);
    properties += simple("xmp:MetadataDate", record.modified);
    return packet(claims, properties);
}

} // namespace stonehand
