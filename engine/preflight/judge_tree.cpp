#include <set>

#include "preflight/judge_structure.hpp"

namespace stonehand
{

namespace
{

void judge_roles(const Judged& judged, Findings& findings)
{
    std::set<std::string> told; // each type once: a book has thousands of elements of one
    for (const ReadElement& element : judged.structure.elements) {
        if (element.is_standard || !told.insert(element.own_role).second) continue;
        if (element.maps_in_circle)
            findings.add({"UA 7.1-6", "A 6.7.3.4-2"}, judged.place_of(element),
                         say("the role map leads from “{}” back to it", element.own_role));
        else
            findings.add({"UA 7.1-5", "A 6.7.3.4-1"}, judged.place_of(element),
                         say("“{}” is no standard type, and the role map leads to none", element.own_role));
    }
    const PdfObject map = judged.structure.root["RoleMap"];
    for (const std::string& role : map.keys())
        if (is_standard_type(role) && !map[role].is(role))
            findings.add({"UA 7.1-7", "A 6.7.3.4-3"}, {0, map.number_of_object()},
                         say("the role map gives the standard type {} another meaning", role));
}

void judge_parents(const Judged& judged, Findings& findings)
{
    for (const ReadElement& element : judged.structure.elements)
        if (!element.object["P"].is_dictionary())
            findings.add("UA 7.1-12", judged.place_of(element),
                         say("a {} names no parent (P)", element.role));
}

/// Whether the K of elements and the parent tree say the same: readers go by one or the other.
void judge_agreement(const Judged& judged, Findings& findings)
{
    std::unordered_map<std::uint32_t, PdfObject> holders;
    for (const PdfObject& page : judged.file.pages()) holders.emplace(page.number_of_object(), page);
    std::set<std::pair<std::uint32_t, std::int64_t>> seen;
    for (const ReadSequence& sequence : judged.structure.sequences) {
        const FindingPlace place = judged.place_of(judged.structure.elements[sequence.element]);
        if (!seen.emplace(sequence.holder, sequence.mcid).second) {
            findings.add("SH 14.7.4-1", place, say("two elements hold the marked content {}", sequence.mcid));
            continue;
        }
        const auto holder = holders.find(sequence.holder);
        if (holder == holders.end()) continue; // a form's
        const auto key = holder->second["StructParents"].integer();
        if (!key || judged.structure.element_of(*key, sequence.mcid) != sequence.element)
            findings.add(
                "SH 14.7.4-2", place,
                say("the parent tree does not lead from the marked content {} to the element that holds it",
                    sequence.mcid));
    }
}

} // namespace

void judge_tree(const Judged& judged, Findings& findings)
{
    if (judged.catalog["MarkInfo"]["Marked"].boolean() != true)
        findings.add({"UA 6.2-1", "A 6.7.2.2-1"}, {},
                     say("the catalog does not say that the file is tagged (MarkInfo, Marked)"));
    if (judged.catalog["MarkInfo"]["Suspects"].boolean() == true)
        findings.add("UA 7.1-4", {}, say("the catalog says that its tags are suspect"));
    if (!judged.structure.is_there) {
        findings.add({"UA 7.1-11", "A 6.7.3.3-1"}, {}, say("the file has no structure tree"));
        return;
    }
    judge_roles(judged, findings);
    judge_parents(judged, findings);
    judge_agreement(judged, findings);
}

} // namespace stonehand
