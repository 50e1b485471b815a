#include "preflight/device_colours.hpp"

namespace stonehand
{

namespace
{

// Indexed over Separation over a device space: nothing stands deeper.
constexpr int deepest = 4;

} // namespace

void DeviceColours::use(std::string_view name, const PdfObject& resources, std::uint32_t page)
{
    const auto note = [&](std::uint32_t& first, std::string_view standing_for) {
        if (first == 0 && resources["ColorSpace"][standing_for].is_null()) first = page;
    };
    if (name == "DeviceGray" || name == "G") note(gray, "DefaultGray");
    if (name == "DeviceRGB" || name == "RGB") note(rgb, "DefaultRGB");
    if (name == "DeviceCMYK" || name == "CMYK") note(cmyk, "DefaultCMYK");
}

void DeviceColours::use(const PdfObject& space, const PdfObject& resources, std::uint32_t page)
{
    PdfObject next = space;
    for (int depth = 0; depth < deepest; ++depth) {
        if (next.is_name()) return use(next.name(), resources, page);
        const std::string kind = next[0].name();
        if (kind == "Indexed" || kind == "Pattern" || kind == "I")
            next = next[1];
        else if (kind == "Separation" || kind == "DeviceN")
            next = next[2];
        else
            return use(kind, resources, page);
    }
}

void DeviceColours::use_operator(std::string_view name, const Operand* last, const PdfObject& resources,
                                 std::uint32_t page)
{
    if (name == "g" || name == "G") use("DeviceGray", resources, page);
    if (name == "rg" || name == "RG") use("DeviceRGB", resources, page);
    if (name == "k" || name == "K") use("DeviceCMYK", resources, page);
    if (!last) return;
    if (name == "cs" || name == "CS") {
        const PdfObject named = resources["ColorSpace"][last->text];
        if (named.is_null())
            use(last->text, resources, page);
        else
            use(named, resources, page);
    }
    if (name == "sh") use(resources["Shading"][last->text]["ColorSpace"], resources, page);
    if (name == "EI")
        for (const std::string_view key : {"CS", "ColorSpace"})
            if (const Operand* space = last->entry(key)) // [/Indexed /DeviceRGB …], or a name
                use(space->items.size() > 1 ? space->items[1].text : space->text, resources, page);
}

} // namespace stonehand
