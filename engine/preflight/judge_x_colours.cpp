#include <array>

#include "preflight/is_among.hpp"
#include "preflight/judge_x.hpp"
#include "preflight/output_space.hpp"

namespace stonehand
{

namespace
{

// Neither inks nor gray, by the names of ISO 32000-1, table 62, and those of inline images.
constexpr std::array<std::string_view, 6> foreign{"DeviceRGB", "RGB", "CalRGB", "CalGray", "Lab", "ICCBased"};
constexpr std::array<std::string_view, 4> independent{"CalRGB", "CalGray", "Lab", "ICCBased"};
constexpr std::array<std::string_view, 5> of_inks{"DeviceCMYK", "CMYK", "DeviceGray", "G", "Pattern"};

/// What a colour space comes down to.
struct SpaceGround {
    std::string kind;
    bool below_inks = false; ///< it is what stands for inks where they are not
};

SpaceGround ground_of(const PdfObject& space)
{
    constexpr int deepest = 4; // Indexed over Separation over a device space: nothing stands deeper
    SpaceGround ground;
    PdfObject next = space;
    for (int depth = 0; depth < deepest; ++depth) {
        ground.kind = next.is_name() ? next.name() : next[0].name();
        if (next.is_name()) break;
        const bool is_ink = ground.kind == "Separation" || ground.kind == "DeviceN";
        if (ground.kind != "Indexed" && ground.kind != "I" && ground.kind != "Pattern" && !is_ink) break;
        ground.below_inks = ground.below_inks || is_ink;
        const PdfObject below = next[is_ink ? 2 : 1];
        if (below.is_null()) break;
        next = below;
    }
    return ground;
}

void judge_space(const PdfObject& space, FindingPlace place, Findings& findings)
{
    const SpaceGround ground = ground_of(space);
    if (is_among(ground.kind, foreign) && ground.below_inks)
        findings.add("X1A-20", place, say("{} stands for an ink", ground.kind));
    else if (is_among(ground.kind, foreign))
        findings.add("X1A-21", place, say("there are colours in {}", ground.kind));
    else if (!space.is_name() && !is_among(ground.kind, of_inks))
        findings.add("X1A-20", place, say("there are colours in “{}”", ground.kind));
}

/// What DeviceN says of its inks: each may have a space of its own.
void judge_mixture(const PdfObject& space, FindingPlace place, Findings& findings)
{
    const PdfObject mixture = space[0].is("Indexed") || space[0].is("Pattern") ? space[1] : space;
    if (!mixture[0].is("DeviceN")) return;
    const PdfObject process = mixture[4]["Process"]["ColorSpace"], inks = mixture[4]["Colorants"];
    if (!process.is_null()) judge_space(process, place, findings);
    for (const std::string& ink : inks.keys()) judge_space(inks[ink], place, findings);
}

} // namespace

void judge_x_spaces(const Judged& judged, const Inventory& inventory, Findings& findings)
{
    const PdfObject intent = intent_for_print(judged.catalog);
    const bool lacks_profile = !intent.is_null() && !intent["DestOutputProfile"].is_stream();
    for (const FoundObject& found : inventory.spaces) {
        judge_space(found.object, found.place, findings);
        judge_mixture(found.object, found.place, findings);
        if (const SpaceGround ground = ground_of(found.object);
            lacks_profile && is_among(ground.kind, independent))
            findings.add(
                "X3-10", found.place,
                say("there are colours in {}, and the profile of the press is not embedded", ground.kind));
    }
}

void judge_x_device_colours(const Judged& judged, const DeviceColours& colours, Findings& findings)
{
    const std::string space = output_space(judged.catalog);
    if (space.empty()) return; // told
    const auto tell = [&](std::uint32_t page, Sentence of) {
        if (page != 0)
            findings.add("X3-21", {page, 0},
                         say("{} of a device is used, the printing condition is in “{}”, and no "
                             "default space says what it is",
                             of, space));
    };
    if (space != "RGB ") tell(colours.rgb, say("RGB"));
    if (space != "CMYK") tell(colours.cmyk, say("CMYK"));
    if (space != "CMYK" && space != "GRAY") tell(colours.gray, say("gray"));
}

} // namespace stonehand
