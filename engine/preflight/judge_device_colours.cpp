
#include "preflight/judge_content.hpp"

namespace stonehand
{

namespace
{

/// The colour space of the PDF/A output intent's profile, as its header names it (ICC.1, 7.2.6); empty
/// without an intent.
std::string space_of_intent(const PdfObject& catalog)
{
    const PdfObject intents = catalog["OutputIntents"];
    for (std::size_t index = 0; index < intents.size(); ++index) {
        if (!intents[index]["S"].is("GTS_PDFA1")) continue;
        const std::string profile = intents[index]["DestOutputProfile"].decoded().value_or("");
        constexpr std::size_t at = 16, length = 4;
        if (profile.size() >= at + length) return profile.substr(at, length);
    }
    return {};
}

} // namespace

void judge_device_colours(const Judged& judged, const DeviceColours& colours, Findings& findings)
{
    const std::string space = space_of_intent(judged.catalog);
    if (colours.rgb != 0 && space != "RGB ")
        findings.add("A 6.2.4.3-2", {colours.rgb, 0},
                     say("RGB of a device is used, and no output intent says what it is"));
    if (colours.cmyk != 0 && space != "CMYK")
        findings.add("A 6.2.4.3-3", {colours.cmyk, 0},
                     say("CMYK of a device is used, and no output intent says what it is"));
    if (colours.gray != 0 && space.empty())
        findings.add("A 6.2.4.3-4", {colours.gray, 0},
                     say("gray of a device is used, and there is no output intent"));
}

} // namespace stonehand
