
#include "preflight/judge_x.hpp"
#include "preflight/output_space.hpp"

namespace stonehand
{

namespace
{

/// A blend mode that only a renderer can do; of several the first is meant (ISO 32000-1, 11.3.5).
std::string blend_of(const PdfObject& mode)
{
    const std::string name = mode.is_array() ? mode[0].name() : mode.name();
    return name == "Normal" || name == "Compatible" ? std::string() : name;
}

void judge_state(const FoundObject& found, Findings& findings)
{
    const PdfObject& state = found.object;
    if (!state["SMask"].is_null() && !state["SMask"].is("None"))
        findings.add("X1-31", found.place, say("a graphics state has a soft mask (SMask)"));
    for (const std::string_view key : {"CA", "ca"})
        if (const auto opacity = state[key].number(); opacity && *opacity != 1)
            findings.add("X1-32", found.place, say("{} of a graphics state is {}", key, *opacity));
    if (const std::string blend = blend_of(state["BM"]); !blend.empty())
        findings.add("X1-33", found.place, say("the blend mode of a graphics state is {}", blend));
}

void judge_image(const FoundObject& found, Findings& findings)
{
    if (found.object["SMask"].is_stream())
        findings.add("X1-31", found.place, say("an image has a soft mask (SMask)"));
    if (found.object["SMaskInData"].integer().value_or(0) != 0)
        findings.add("X1-31", found.place, say("an image has a soft mask in its data (SMaskInData)"));
}

/// The colour space in which a group blends: that of the output, or one that a default space stands for.
void judge_group(const FoundObject& found, std::string_view output, Findings& findings)
{
    const PdfObject group = found.object["Group"];
    if (!group["S"].is("Transparency")) return;
    findings.add("X1-30", found.place,
                 found.object.is_stream() ? say("a form is a transparency group")
                                          : say("a page is a transparency group"));
    const std::string space = group["CS"].name();
    const bool fits = (space == "DeviceCMYK" && output == "CMYK") ||
                      (space == "DeviceRGB" && output == "RGB ") ||
                      (space == "DeviceGray" && (output == "CMYK" || output == "GRAY"));
    const PdfObject defaults = found.resources["ColorSpace"];
    const bool stands_for = space.starts_with("Device") && !defaults["Default" + space.substr(6)].is_null();
    if (space.starts_with("Device") && !fits && !stands_for && !output.empty())
        findings.add(
            "X4-30", found.place,
            say("a transparency group blends in {}, the printing condition is in “{}”", space, output));
    else if (!group["CS"].is_null() && space != "DeviceCMYK" && space != "DeviceGray")
        findings.add("X4-30P", found.place, say("a transparency group blends in other colours than CMYK"));
}

} // namespace

void judge_x_transparency(const Judged& judged, const Inventory& inventory, Findings& findings)
{
    const std::string output = output_space(judged.catalog);
    for (const FoundObject& found : inventory.contents) judge_group(found, output, findings);
    for (const FoundObject& found : inventory.states) judge_state(found, findings);
    for (const FoundObject& found : inventory.images) judge_image(found, findings);
}

} // namespace stonehand
