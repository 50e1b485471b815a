#include "changes/colour_text.hpp"

#include <cmath>

#include <fmt/format.h>

#include "painted/dump_mark.hpp"

namespace stonehand
{

namespace
{

constexpr std::string_view process_plates[] = {"Cyan", "Magenta", "Yellow", "Black"};

int rounded(double value, int whole)
{
    return static_cast<int>(std::lround(value * whole));
}

std::string text_of_ink(const InkAmount& ink)
{
    const int per_cent = rounded(ink.amount, 100);
    for (const std::string_view plate : process_plates)
        if (ink.plate == plate) return fmt::format("{}{}", plate == "Black" ? 'K' : plate.front(), per_cent);
    return fmt::format("{} {}", ink.plate, per_cent);
}

std::string text_of_inks(const PaintedColour& colour)
{
    std::string text;
    for (const InkAmount& ink : colour.inks)
        if (rounded(ink.amount, 100) > 0) text += (text.empty() ? "" : " ") + text_of_ink(ink);
    return text.empty() ? "K0" : text;
}

bool is_of_light(const ColourSpace& space)
{
    return space.kind == SpaceKind::DeviceRgb || space.kind == SpaceKind::CalRgb ||
           (space.kind == SpaceKind::IccBased && space.components == 3);
}

std::string text_without_alpha(const PaintedColour& colour)
{
    if (is_of_inks(*colour.space)) return text_of_inks(colour);
    if (is_of_light(*colour.space) && colour.values.size() == 3)
        return fmt::format("#{:02X}{:02X}{:02X}", rounded(colour.values[0], 255),
                           rounded(colour.values[1], 255), rounded(colour.values[2], 255));
    std::string text = name_of(*colour.space);
    for (const double value : colour.values) text += fmt::format(" {:.2f}", value);
    return text;
}

} // namespace

std::string colour_text(const PaintedColour& colour, double alpha)
{
    const std::string text = text_without_alpha(colour);
    const int opacity = rounded(alpha, 100);
    return opacity < 100 ? fmt::format("{} α {}", text, opacity) : text;
}

} // namespace stonehand
