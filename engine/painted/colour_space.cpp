#include "painted/colour_space.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stonehand
{

namespace
{

// A Pattern over Indexed over DeviceN over a device: nothing stands deeper.
constexpr int deepest = 5;
// ISO 19005-2, 6.1.13; a profile has 15 at most.
constexpr std::size_t most_components = 32;

struct DeviceSpace {
    std::string_view name, standing_for;
    SpaceKind kind;
    std::size_t components;
};
constexpr std::array<DeviceSpace, 3> devices{{{"DeviceGray", "DefaultGray", SpaceKind::DeviceGray, 1},
                                              {"DeviceRGB", "DefaultRGB", SpaceKind::DeviceRgb, 3},
                                              {"DeviceCMYK", "DefaultCMYK", SpaceKind::DeviceCmyk, 4}}};

ColourSpacePtr make_space(SpaceKind kind, std::size_t components, PdfObject object = {})
{
    ColourSpace space;
    space.kind = kind;
    space.components = components;
    space.object = std::move(object);
    return std::make_shared<const ColourSpace>(std::move(space));
}

ColourSpacePtr unknown_space()
{
    return make_space(SpaceKind::Unknown, 1);
}

ColourSpacePtr read(const PdfObject& object, const PdfObject& resources, int depth);

ColourSpacePtr read_name(std::string_view name, const PdfObject& resources, int depth)
{
    if (depth >= deepest) return unknown_space();
    for (const DeviceSpace& device : devices) {
        if (name != device.name) continue;
        const PdfObject standing = resources["ColorSpace"][device.standing_for];
        // What stands for a device may be described by that device: not again by what stands for it.
        return standing.is_array() ? read(standing, {}, depth + 1) : device_space(device.kind);
    }
    if (name == "Pattern") return make_space(SpaceKind::Pattern, 0);
    const PdfObject named = resources["ColorSpace"][name];
    return named.is_null() ? unknown_space() : read(named, resources, depth + 1);
}

ColourSpacePtr read_inks(const PdfObject& object, const PdfObject& resources, int depth)
{
    ColourSpace space;
    space.object = object;
    space.kind = object[0].is("Separation") ? SpaceKind::Separation : SpaceKind::DeviceN;
    if (space.kind == SpaceKind::Separation) space.colorants.push_back(object[1].name());
    for (std::size_t ink = 0; ink < object[1].size() && ink < most_components; ++ink)
        space.colorants.push_back(object[1][ink].name());
    space.components = space.colorants.size();
    space.base = read(object[2], resources, depth + 1);
    return std::make_shared<const ColourSpace>(std::move(space));
}

ColourSpacePtr read_indexed(const PdfObject& object, const PdfObject& resources, int depth)
{
    ColourSpace space;
    space.object = object;
    space.kind = SpaceKind::Indexed;
    space.base = read(object[1], resources, depth + 1);
    space.palette = object[3].is_stream() ? object[3].decoded().value_or("") : object[3].bytes().value_or("");
    return std::make_shared<const ColourSpace>(std::move(space));
}

ColourSpacePtr read_pattern(const PdfObject& object, const PdfObject& resources, int depth)
{
    ColourSpace space;
    space.object = object;
    space.kind = SpaceKind::Pattern;
    space.components = 0;
    if (!object[1].is_null()) space.base = read(object[1], resources, depth + 1);
    if (space.base) space.components = space.base->components;
    return std::make_shared<const ColourSpace>(std::move(space));
}

ColourSpacePtr read(const PdfObject& object, const PdfObject& resources, int depth)
{
    if (depth >= deepest) return unknown_space();
    if (object.is_name()) return read_name(object.name(), resources, depth);
    const std::string kind = object[0].name();
    if (kind == "Separation" || kind == "DeviceN") return read_inks(object, resources, depth);
    if (kind == "Indexed" || kind == "I") return read_indexed(object, resources, depth);
    if (kind == "Pattern") return read_pattern(object, resources, depth);
    if (kind == "CalGray") return make_space(SpaceKind::CalGray, 1, object);
    if (kind == "CalRGB") return make_space(SpaceKind::CalRgb, 3, object);
    if (kind == "Lab") return make_space(SpaceKind::Lab, 3, object);
    if (kind == "ICCBased") {
        const auto components = object[1]["N"].integer().value_or(3);
        return make_space(SpaceKind::IccBased,
                          static_cast<std::size_t>(std::clamp<std::int64_t>(components, 1, most_components)),
                          object);
    }
    return object.is_array() && object.size() == 1 ? read_name(kind, resources, depth + 1) : unknown_space();
}

double tint(double value)
{
    return std::isnan(value) ? 0 : std::clamp(value, 0.0, 1.0);
}

std::vector<InkAmount> inks_of(const ColourSpace& space, const std::vector<double>& values)
{
    constexpr std::array<const char*, 4> process{"Cyan", "Magenta", "Yellow", "Black"};
    std::vector<InkAmount> inks;
    if (space.kind == SpaceKind::DeviceGray) inks.push_back({"Black", 1 - tint(values[0])});
    if (space.kind == SpaceKind::DeviceCmyk)
        for (std::size_t ink = 0; ink < process.size(); ++ink)
            inks.push_back({process[ink], tint(values[ink])});
    for (std::size_t ink = 0; ink < space.colorants.size(); ++ink)
        if (space.colorants[ink] != "None") inks.push_back({space.colorants[ink], tint(values[ink])});
    return inks;
}

/// The colour of a row of the palette.
ColourPtr colour_of_row(const ColourSpace& indexed, double row)
{
    const std::size_t components = indexed.base->components;
    const std::size_t rows = components == 0 ? 0 : indexed.palette.size() / components;
    std::vector<double> values(components);
    if (rows == 0) return make_colour(indexed.base, values);
    const auto last = static_cast<double>(rows - 1);
    const auto at = static_cast<std::size_t>(std::clamp(std::isnan(row) ? 0 : row, 0.0, last)) * components;
    for (std::size_t index = 0; index < components; ++index)
        values[index] = static_cast<unsigned char>(indexed.palette[at + index]) / 255.0;
    return make_colour(indexed.base, values);
}

} // namespace

bool PaintedColour::is_white() const
{
    if (is_of_inks(*space)) return inks_laid() == 0;
    const auto all = [&](double value) {
        return std::all_of(values.begin(), values.end(), [&](double one) { return one == value; });
    };
    switch (space->kind) {
    case SpaceKind::DeviceRgb:
    case SpaceKind::CalGray:
    case SpaceKind::CalRgb:
        return all(1);
    case SpaceKind::IccBased:
        return all(values.size() == 4 ? 0 : 1);
    case SpaceKind::Lab:
        return values == std::vector<double>{100, 0, 0};
    case SpaceKind::DeviceGray:
    case SpaceKind::DeviceCmyk:
    case SpaceKind::Indexed:
    case SpaceKind::Separation:
    case SpaceKind::DeviceN:
    case SpaceKind::Pattern:
    case SpaceKind::Unknown:
        break;
    }
    return false;
}

bool PaintedColour::is_nothing() const
{
    return is_of_inks(*space) && inks.empty();
}

double PaintedColour::amount(std::string_view plate) const
{
    double sum = 0;
    for (const InkAmount& ink : inks)
        if (ink.plate == plate) sum = std::max(sum, ink.amount);
    return sum;
}

std::size_t PaintedColour::inks_laid() const
{
    return static_cast<std::size_t>(
        std::count_if(inks.begin(), inks.end(), [](const InkAmount& ink) { return ink.amount > 0; }));
}

bool is_of_inks(const ColourSpace& space)
{
    return space.kind == SpaceKind::DeviceGray || space.kind == SpaceKind::DeviceCmyk ||
           space.kind == SpaceKind::Separation || space.kind == SpaceKind::DeviceN;
}

ColourSpacePtr device_space(SpaceKind kind)
{
    for (const DeviceSpace& device : devices)
        if (device.kind == kind) return make_space(kind, device.components);
    return unknown_space();
}

ColourSpacePtr read_colour_space(const PdfObject& space, const PdfObject& resources)
{
    return read(space, resources, 0);
}

ColourSpacePtr read_colour_space(std::string_view name, const PdfObject& resources)
{
    return read_name(name, resources, 0);
}

ColourPtr make_colour(const ColourSpacePtr& space, std::vector<double> values)
{
    values.resize(std::max<std::size_t>(space->components, 1));
    if (space->kind == SpaceKind::Indexed) return colour_of_row(*space, values[0]);
    std::vector<InkAmount> inks = inks_of(*space, values);
    return std::make_shared<const PaintedColour>(PaintedColour{space, std::move(values), std::move(inks)});
}

ColourPtr initial_colour(const ColourSpacePtr& space)
{
    if (space->kind == SpaceKind::Separation || space->kind == SpaceKind::DeviceN)
        return make_colour(space, std::vector<double>(space->components, 1));
    if (space->kind == SpaceKind::DeviceCmyk) return make_colour(space, {0, 0, 0, 1});
    return make_colour(space, {});
}

} // namespace stonehand
