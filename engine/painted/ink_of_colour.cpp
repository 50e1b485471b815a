#include "painted/ink_of_colour.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

bool is_white_light(const PaintedColour& colour)
{
    const SpaceKind kind = colour.space->kind;
    const bool is_light = kind == SpaceKind::DeviceRgb || kind == SpaceKind::CalRgb ||
                          kind == SpaceKind::CalGray || kind == SpaceKind::IccBased;
    return is_light &&
           std::all_of(colour.values.begin(), colour.values.end(), [](double value) { return value >= 1; });
}

} // namespace

std::optional<SpacePlates> plates_of(const ColourSpace& space)
{
    const std::vector<std::string> process{"Cyan", "Magenta", "Yellow", "Black"};
    switch (space.kind) {
    case SpaceKind::DeviceGray:
        return SpacePlates{InkSource::Process, {"Black"}, true};
    case SpaceKind::DeviceCmyk:
        return SpacePlates{InkSource::DirectCmyk, process};
    case SpaceKind::IccBased:
        // A profile of CMYK is that of the press, or near it: its values are what goes to the plates.
        if (space.components != process.size()) return std::nullopt;
        return SpacePlates{InkSource::Process, process};
    case SpaceKind::Separation:
    case SpaceKind::DeviceN:
        return SpacePlates{InkSource::Named, space.colorants};
    case SpaceKind::DeviceRgb:
    case SpaceKind::CalGray:
    case SpaceKind::CalRgb:
    case SpaceKind::Lab:
    case SpaceKind::Indexed:
    case SpaceKind::Pattern:
    case SpaceKind::Unknown:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<InkColour> ink_of(const PaintedColour& colour)
{
    const auto plates = plates_of(*colour.space);
    if (!plates)
        return is_white_light(colour) ? std::optional(InkColour{InkSource::Process, {}}) : std::nullopt;
    InkColour ink{plates->source, {}};
    for (std::size_t index = 0; index < plates->plates.size() && index < colour.values.size(); ++index) {
        const double value = colour.values[index];
        ink.amounts.push_back({plates->plates[index], plates->is_light ? 1 - value : value});
    }
    return ink;
}

} // namespace stonehand
