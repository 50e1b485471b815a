#include <algorithm>

#include "preflight/judge_structure.hpp"

namespace stonehand
{

namespace
{

/// 1 to 6 of H1 to H6; 0 of anything else.
int level_of(std::string_view role)
{
    return role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6' ? role[1] - '0' : 0;
}

void judge_levels(const Judged& judged, Findings& findings)
{
    int before = 0;
    for (const ReadElement& element : judged.structure.elements) {
        const int level = level_of(element.role);
        if (level == 0) continue;
        if (level > before + 1)
            findings.add("UA 7.4.2-1", judged.place_of(element),
                         before == 0 ? say("the first heading is an H{}", level)
                                     : say("an H{} follows an H{}", level, before));
        before = level;
    }
}

} // namespace

void judge_headings(const Judged& judged, Findings& findings)
{
    judge_levels(judged, findings);
    const auto& elements = judged.structure.elements;
    const bool numbered = std::any_of(elements.begin(), elements.end(),
                                      [](const ReadElement& element) { return level_of(element.role) > 0; });
    const bool plain = std::any_of(elements.begin(), elements.end(),
                                   [](const ReadElement& element) { return element.role == "H"; });
    for (const ReadElement& element : elements) {
        const auto headings = std::count_if(element.children.begin(), element.children.end(),
                                            [&](ReadElementId child) { return elements[child].role == "H"; });
        if (headings > 1)
            findings.add("UA 7.4.4-1", judged.place_of(element),
                         say("a {} has {} headings H", element.role, headings));
        if (!numbered || !plain) continue;
        if (element.role == "H")
            findings.add("UA 7.4.4-2", judged.place_of(element),
                         say("a heading H stands in a file with numbered ones"));
        if (level_of(element.role) > 0)
            findings.add("UA 7.4.4-3", judged.place_of(element),
                         say("a heading {} stands in a file with headings H", element.role));
    }
}

} // namespace stonehand
