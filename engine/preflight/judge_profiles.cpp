#include <array>
#include <set>

#include <fmt/format.h>

#include "preflight/is_among.hpp"
#include "preflight/judge_graphics.hpp"

namespace stonehand
{

namespace
{

/// What the header of an ICC profile says (ICC.1, 7.2); empty of one that is cut short.
struct IccHeader {
    int version = 0;
    std::string device, space;
};

IccHeader header_of(const PdfObject& profile)
{
    constexpr std::size_t header = 128, version = 8, device = 12, space = 16;
    const std::string bytes = profile.decoded().value_or("");
    if (bytes.size() < header || bytes.substr(36, 4) != "acsp") return {};
    return {static_cast<unsigned char>(bytes[version]), bytes.substr(device, 4), bytes.substr(space, 4)};
}

void judge_intents(const PdfObject& intents, Findings& findings)
{
    constexpr std::array<std::string_view, 2> devices{"prtr", "mntr"};
    constexpr std::array<std::string_view, 3> spaces{"GRAY", "RGB ", "CMYK"};
    std::set<std::uint32_t> profiles;
    for (std::size_t index = 0; index < intents.size(); ++index) {
        const FindingPlace place{0, intents[index].number_of_object()};
        if (!intents[index]["DestOutputProfileRef"].is_null())
            findings.add("A 6.2.3-3", place, "an output intent refers to a profile outside");
        const PdfObject profile = intents[index]["DestOutputProfile"];
        if (!profile.is_stream()) continue;
        profiles.insert(profile.number_of_object());
        const IccHeader header = header_of(profile);
        if (!is_among(header.device, devices) || !is_among(header.space, spaces) || header.version > 4)
            findings.add(
                "A 6.2.3-1", place,
                fmt::format("the profile of an output intent is of the class “{}” and the space “{}”",
                            header.device, header.space));
    }
    if (profiles.size() > 1) findings.add("A 6.2.3-2", {}, "output intents have different profiles");
}

void judge_embedded(const PdfObject& profile, FindingPlace place, Findings& findings)
{
    constexpr std::array<std::string_view, 4> devices{"prtr", "mntr", "scnr", "spac"};
    constexpr std::array<std::string_view, 4> spaces{"GRAY", "RGB ", "CMYK", "Lab "};
    const IccHeader header = header_of(profile);
    if (!is_among(header.device, devices) || !is_among(header.space, spaces) || header.version > 4)
        findings.add("A 6.2.4.2-1", place,
                     fmt::format("an embedded profile is of the class “{}” and the space “{}”", header.device,
                                 header.space));
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
