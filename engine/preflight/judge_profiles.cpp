#include <array>
#include <set>

#include "preflight/icc_header.hpp"
#include "preflight/is_among.hpp"
#include "preflight/judge_graphics.hpp"

namespace stonehand
{

namespace
{

void judge_intents(const PdfObject& intents, Findings& findings)
{
    constexpr std::array<std::string_view, 2> devices{"prtr", "mntr"};
    constexpr std::array<std::string_view, 3> spaces{"GRAY", "RGB ", "CMYK"};
    std::set<std::uint32_t> profiles;
    for (std::size_t index = 0; index < intents.size(); ++index) {
        const FindingPlace place{0, intents[index].number_of_object()};
        if (!intents[index]["DestOutputProfileRef"].is_null())
            findings.add("A 6.2.3-3", place, say("an output intent refers to a profile outside"));
        const PdfObject profile = intents[index]["DestOutputProfile"];
        if (!profile.is_stream()) continue;
        profiles.insert(profile.number_of_object());
        const IccHeader header = read_icc_header(profile);
        if (!is_among(header.device, devices) || !is_among(header.space, spaces) || header.version > 4)
            findings.add("A 6.2.3-1", place,
                         say("the profile of an output intent is of the class “{}” and the space “{}”",
                             header.device, header.space));
    }
    if (profiles.size() > 1) findings.add("A 6.2.3-2", {}, say("output intents have different profiles"));
}

void judge_embedded(const PdfObject& profile, FindingPlace place, Findings& findings)
{
    constexpr std::array<std::string_view, 4> devices{"prtr", "mntr", "scnr", "spac"};
    constexpr std::array<std::string_view, 4> spaces{"GRAY", "RGB ", "CMYK", "Lab "};
    const IccHeader header = read_icc_header(profile);
    if (!is_among(header.device, devices) || !is_among(header.space, spaces) || header.version > 4)
        findings.add(
            "A 6.2.4.2-1", place,
            say("an embedded profile is of the class “{}” and the space “{}”", header.device, header.space));
}

} // namespace

void judge_profiles(const Judged& judged, Findings& findings)
{
    judge_intents(judged.catalog["OutputIntents"], findings);
    std::set<std::uint32_t> seen;
    for (const FoundSpace& found : judged.spaces)
        if (found.space[0].is("ICCBased") && seen.insert(found.space[1].number_of_object()).second)
            judge_embedded(found.space[1], {0, found.object}, findings);
}

} // namespace stonehand
