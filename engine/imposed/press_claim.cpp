#include "imposed/press_claim.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "preflight/judge_metadata.hpp"

namespace stonehand
{

namespace
{

/// The prefixes that a packet has for a namespace.
std::vector<std::string> prefixes_of(std::string_view packet, std::string_view space)
{
    std::vector<std::string> prefixes;
    for (std::size_t at = packet.find(space); at != packet.npos; at = packet.find(space, at + 1)) {
        const std::size_t begin = packet.rfind("xmlns:", at);
        if (begin == packet.npos) continue;
        std::string_view name = packet.substr(begin + 6, at - begin - 6); // `pdfuaid="`
        name = name.substr(0, name.find_first_of("= \t\r\n"));
        const bool known = std::find(prefixes.begin(), prefixes.end(), name) != prefixes.end();
        if (!name.empty() && !known) prefixes.emplace_back(name);
    }
    return prefixes;
}

/// Where the value of a property stands, written as an element or as an attribute; and all of it.
struct WrittenProperty {
    std::size_t begin, value, value_end, end;
};

std::optional<WrittenProperty> find_element(std::string_view packet, const std::string& name)
{
    const std::size_t begin = packet.find("<" + name);
    if (begin == packet.npos) return std::nullopt;
    const std::size_t value = packet.find('>', begin);
    const std::string close = "</" + name;
    const std::size_t value_end = packet.find(close, begin);
    if (value == packet.npos || value_end == packet.npos || value_end < value) return std::nullopt;
    const std::size_t end = packet.find('>', value_end);
    if (end == packet.npos) return std::nullopt;
    return WrittenProperty{begin, value + 1, value_end, end + 1};
}

std::optional<WrittenProperty> find_attribute(std::string_view packet, const std::string& name)
{
    for (std::size_t begin = packet.find(name); begin != packet.npos; begin = packet.find(name, begin + 1)) {
        std::size_t at = packet.find_first_not_of(" \t\r\n", begin + name.size());
        if (at == packet.npos || packet[at] != '=') continue;
        at = packet.find_first_not_of(" \t\r\n", at + 1);
        if (at == packet.npos || (packet[at] != '"' && packet[at] != '\'')) continue;
        const std::size_t close = packet.find(packet[at], at + 1);
        if (close != packet.npos) return WrittenProperty{begin, at + 1, close, close + 1};
    }
    return std::nullopt;
}

std::optional<WrittenProperty> find_written(std::string_view packet, const std::string& name)
{
    const auto element = find_element(packet, name);
    return element ? element : find_attribute(packet, name);
}

bool take_out(std::string& packet, const std::string& name)
{
    bool taken = false;
    while (const auto found = find_written(packet, name)) {
        packet.erase(found->begin, found->end - found->begin);
        taken = true;
    }
    return taken;
}

/// The level of PDF/A that asks for no tags.
bool lower_level(std::string& packet, const std::string& prefix)
{
    const auto part = find_written(packet, prefix + ":part"),
               level = find_written(packet, prefix + ":conformance");
    if (!part || !level) return false;
    const std::size_t letter = packet.find_first_of("Aa", level->value);
    if (letter >= level->value_end) return false;
    const std::string number = packet.substr(part->value, part->value_end - part->value);
    packet[letter] = number.find('1') != number.npos ? 'B' : 'U';
    return true;
}

std::string condition_of(const PdfObject& intents)
{
    for (std::size_t index = 0; index < intents.size(); ++index)
        if (intents[index]["S"].is("GTS_PDFX"))
            return intents[index]["OutputConditionIdentifier"].text().value_or("");
    return {};
}

} // namespace

PressClaim read_press_claim(const PdfObject& info, const PdfObject& catalog)
{
    const auto said = [&](std::string_view key) { return info[key].text().value_or(""); };
    // Of 2001 the level stands in a second entry.
    PressClaim claim{said("GTS_PDFXConformance"), PdfX::X4, condition_of(catalog["OutputIntents"])};
    if (claim.name.empty()) claim.name = said("GTS_PDFXVersion");
    if (claim.name.empty()) {
        const Xmp metadata = read_metadata(catalog);
        if (const auto* named = find_property(metadata, pdfx_space, "GTS_PDFXVersion"))
            claim.name = named->text;
    }
    if (!claim.name.starts_with("PDF/X-")) return {};
    if (claim.name.starts_with("PDF/X-1")) claim.level = PdfX::X1a_2003;
    if (claim.name.starts_with("PDF/X-3")) claim.level = PdfX::X3_2003;
    return claim;
}

std::optional<std::string> without_claims_of_tags(const std::string& packet)
{
    std::string amended = packet;
    bool changed = false;
    for (const std::string& prefix : prefixes_of(packet, pdfua_space))
        for (const char* property : {":part", ":rev", ":amd", ":corr"})
            changed |= take_out(amended, prefix + property);
    for (const std::string& prefix : prefixes_of(packet, pdfa_space)) changed |= lower_level(amended, prefix);
    return changed ? std::optional(std::move(amended)) : std::nullopt;
}

} // namespace stonehand
