
#include "preflight/judge_x.hpp"

namespace stonehand
{

namespace
{

/// Other pictures in the place of one: that which is printed must be the one that is seen.
void judge_alternates(const FoundObject& found, Findings& findings)
{
    const PdfObject alternates = found.object["Alternates"];
    if (alternates.is_null()) return;
    for (std::size_t index = 0; index < alternates.size(); ++index)
        if (alternates[index]["DefaultForPrinting"].boolean() == true)
            return findings.add("X-46", found.place, say("another image is printed in the place of one"));
    findings.add("X-46P", found.place, say("an image has Alternates"));
}

} // namespace

void judge_x_objects(const Inventory& inventory, Findings& findings)
{
    for (const FoundObject& found : inventory.images) judge_alternates(found, findings);
    for (const FoundObject& found : inventory.contents) {
        if (!found.object["Ref"].is_null())
            findings.add("X-44", found.place, say("a form refers to a page of another file (Ref)"));
        if (!found.object["SeparationInfo"].is_null())
            findings.add("X-47", found.place, say("a page is already separated (SeparationInfo)"));
    }
}

} // namespace stonehand
