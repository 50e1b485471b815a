#include <array>
#include <set>

#include "preflight/is_among.hpp"
#include "preflight/judge_document.hpp"
#include "preflight/lang_value.hpp"

namespace stonehand
{

namespace
{

/// A configuration of optional content, by itself.
void judge_configuration(const PdfObject& configuration, const PdfObject& groups,
                         std::set<std::string>& names, Findings& findings)
{
    const FindingPlace place{0, configuration.number_of_object()};
    const std::string name = configuration["Name"].bytes().value_or("");
    if (name.empty())
        findings.add({"UA 7.10-1", "A 6.9-1", "X4-60"}, place,
                     say("a configuration of optional content has no name"));
    else if (!names.insert(name).second)
        findings.add({"A 6.9-2", "X4-60"}, place,
                     say("two configurations of optional content are named “{}”", name));
    if (!configuration["AS"].is_null())
        findings.add({"UA 7.10-2", "A 6.9-4", "X4-60"}, place,
                     say("a configuration of optional content switches by itself (AS)"));
    if (configuration["Order"].is_null()) return;
    std::set<std::uint32_t> listed;
    std::vector<PdfObject> waiting{configuration["Order"]};
    while (!waiting.empty()) {
        const PdfObject next = waiting.back();
        waiting.pop_back();
        const bool is_new = next.number_of_object() == 0 || listed.insert(next.number_of_object()).second;
        if (next.is_array() && is_new)
            for (std::size_t index = 0; index < next.size(); ++index) waiting.push_back(next[index]);
    }
    for (std::size_t index = 0; index < groups.size(); ++index)
        if (!listed.contains(groups[index].number_of_object())) {
            findings.add({"A 6.9-3", "X4-60"}, place,
                         say("the order of a configuration leaves out a group of optional content"));
            return;
        }
}

void judge_optional_content(const PdfObject& catalog, Findings& findings)
{
    const PdfObject properties = catalog["OCProperties"];
    if (!properties.is_dictionary()) return;
    std::set<std::string> names;
    judge_configuration(properties["D"], properties["OCGs"], names, findings);
    const PdfObject others = properties["Configs"];
    for (std::size_t index = 0; index < others.size(); ++index)
        judge_configuration(others[index], properties["OCGs"], names, findings);
}

void judge_forms(const PdfObject& form, Findings& findings)
{
    if (!form.is_dictionary()) return;
    const FindingPlace place{0, form.number_of_object()};
    const PdfObject xfa = form["XFA"];
    if (!xfa.is_null()) findings.add({"A 6.4.2-1", "X-62"}, place, say("the form is an XFA form"));
    // An XFA form is either one stream or pairs of a name and a stream; only a dynamic one says so.
    std::string packets = xfa.decoded().value_or("");
    for (std::size_t index = 0; index < xfa.size(); ++index) packets += xfa[index].decoded().value_or("");
    if (packets.find("<dynamicRender>required") != packets.npos)
        findings.add("UA 7.15-1", place, say("the form is a dynamic XFA form"));
    if (form["NeedAppearances"].boolean() == true)
        findings.add("A 6.4.1-3", place, say("the form asks viewers to make appearances (NeedAppearances)"));
}

/// File specifications, of all objects: those that embed a file.
void judge_embedded_files(const Judged& judged, Findings& findings)
{
    for (const PdfObject& object : judged.file.used_objects()) {
        if (!object["EF"].is_dictionary()) continue;
        const FindingPlace place{0, object.number_of_object()};
        if (!object.says("F") || !object.says("UF"))
            findings.add({"UA 7.11-1", "A 6.8-2"}, place,
                         say("an embedded file is not named by both F and UF"));
        const PdfObject embedded = object["EF"]["F"];
        const std::string bytes = embedded.decoded().value_or("");
        if (bytes.rfind("%PDF-", 0) != 0 || bytes.find("pdfaid") == bytes.npos)
            findings.add("A 6.8-5", place, say("an embedded file is no PDF/A"));
    }
}

void judge_encryption(const Judged& judged, Findings& findings)
{
    constexpr std::int64_t readers_may_read = 512; // bit 10 (ISO 32000-1, table 22)
    const PdfObject encryption = judged.file.trailer()["Encrypt"];
    if (!encryption.is_dictionary()) return;
    const auto permissions = encryption["P"].integer();
    if (!permissions || (*permissions & readers_may_read) == 0)
        findings.add("UA 7.16-1", {0, encryption.number_of_object()},
                     say("the file is locked for programs that read it aloud (P, bit 10)"));
}

void judge_languages(const PdfObject& catalog, Findings& findings)
{
    const PdfObject language = catalog["Lang"];
    if (!language.is_null()) {
        const std::string tag = language.text().value_or("");
        const Message message = say("the Lang of the catalog is “{}”", tag);
        if (!is_lang_value(tag)) {
            findings.add("UA 7.2-29", {}, message);
            if (!tag.empty() || !language.is_string()) findings.add("A 6.7.4-1", {}, message);
        }
    }
    if (catalog["Outlines"].is_dictionary() && !catalog["Outlines"]["First"].is_null() &&
        !catalog.says("Lang"))
        findings.add("UA 7.2-2", {}, say("the outline is in no known language (Lang of the catalog)"));
}

} // namespace

void judge_action(const PdfObject& action, FindingPlace place, Findings& findings)
{
    constexpr std::array<std::string_view, 7> allowed{"GoTo", "GoToR", "GoToE",     "Thread",
                                                      "URI",  "Named", "SubmitForm"};
    constexpr std::array<std::string_view, 4> named{"NextPage", "PrevPage", "FirstPage", "LastPage"};
    std::set<std::uint32_t> seen;
    std::vector<PdfObject> waiting{action};
    while (!waiting.empty()) {
        const PdfObject next = waiting.back();
        waiting.pop_back();
        if (next.number_of_object() != 0 && !seen.insert(next.number_of_object()).second) continue;
        for (std::size_t index = 0; index < next.size(); ++index) waiting.push_back(next[index]);
        if (!next.is_dictionary()) continue;
        const std::string type = next["S"].name();
        if (!is_among(type, allowed))
            findings.add("A 6.5.1-1", place, say("an action of the type {} is not allowed", type));
        else if (type == "Named" && !is_among(next["N"].name(), named))
            findings.add("A 6.5.1-2", place, say("the named action {} is not allowed", next["N"].name()));
        if (!next["Next"].is_null() && seen.size() < 1000) waiting.push_back(next["Next"]);
    }
}

void judge_catalog(const Judged& judged, Findings& findings)
{
    const PdfObject& catalog = judged.catalog;
    if (catalog["ViewerPreferences"]["DisplayDocTitle"].boolean() != true)
        findings.add("UA 7.1-10", {},
                     say("viewers are not asked to show the title (ViewerPreferences, DisplayDocTitle)"));
    judge_languages(catalog, findings);
    judge_optional_content(catalog, findings);
    judge_forms(catalog["AcroForm"], findings);
    judge_embedded_files(judged, findings);
    judge_encryption(judged, findings);
    if (catalog["OpenAction"].is_dictionary()) judge_action(catalog["OpenAction"], {}, findings);
    if (!catalog["AA"].is_null())
        findings.add("A 6.5.2-1", {}, say("the catalog has additional actions (AA)"));
    if (!catalog["Names"]["AlternatePresentations"].is_null())
        findings.add({"A 6.10-1", "X-63"}, {}, say("the file has alternate presentations"));
    if (catalog["NeedsRendering"].boolean() == true)
        findings.add("A 6.4.2-2", {}, say("the catalog asks that the file be rendered anew"));
    if (!catalog["Requirements"].is_null()) findings.add("A 6.11-1", {}, say("the catalog has Requirements"));
}

} // namespace stonehand
