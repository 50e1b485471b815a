#include "painted/dump_mark.hpp"

#include <cmath>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

/// To a thousandth, without zeros at the end.
std::string number_text(double number)
{
    const double rounded = std::round(number * 1000) / 1000;
    return fmt::format("{}", rounded == 0 ? 0 : rounded); // no −0
}

std::string_view kind_name(SpaceKind kind)
{
    switch (kind) {
    case SpaceKind::DeviceGray:
        return "DeviceGray";
    case SpaceKind::DeviceRgb:
        return "DeviceRGB";
    case SpaceKind::DeviceCmyk:
        return "DeviceCMYK";
    case SpaceKind::CalGray:
        return "CalGray";
    case SpaceKind::CalRgb:
        return "CalRGB";
    case SpaceKind::Lab:
        return "Lab";
    case SpaceKind::IccBased:
        return "ICCBased";
    case SpaceKind::Indexed:
        return "Indexed";
    case SpaceKind::Separation:
        return "Separation";
    case SpaceKind::DeviceN:
        return "DeviceN";
    case SpaceKind::Pattern:
        return "Pattern";
    case SpaceKind::Unknown:
        break;
    }
    return "unknown";
}

std::string dump(const PaintedColour& colour)
{
    std::string text = name_of(*colour.space);
    if (colour.is_white()) return text + " white";
    if (!is_of_inks(*colour.space))
        for (const double value : colour.values) text += " " + number_text(value);
    for (const InkAmount& ink : colour.inks)
        if (ink.amount > 0) text += fmt::format(" {} {}", ink.plate, number_text(ink.amount));
    return text;
}

std::string dump(const ColourPtr& fill, const ColourPtr& stroke, const LineManner& line)
{
    std::string text;
    if (fill) text += ", fill " + dump(*fill);
    if (stroke) text += fmt::format(", line {} {}", number_text(line.width), dump(*stroke));
    if (stroke && !line.dashes.empty()) text += ", dashed";
    return text;
}

std::string dump_what(const PaintedPath& path)
{
    return (path.winding == Winding::EvenOdd ? "path even-odd" : "path") +
           dump(path.fill, path.stroke, path.line);
}

std::string dump_what(const PaintedGlyph& glyph)
{
    return fmt::format("glyph {} {} {} pt", font_name_of(glyph), glyph.code, number_text(glyph.size)) +
           dump(glyph.fill, glyph.stroke, glyph.line);
}

std::string dump_what(const PaintedImage& image)
{
    std::string text = fmt::format("{} {}×{}, {} bit", image.is_stencil ? "stencil" : "image", image.width,
                                   image.height, image.bits);
    if (image.fill) text += ", fill " + dump(*image.fill);
    if (image.space) text += ", " + name_of(*image.space);
    return image.has_mask ? text + ", with a mask" : text;
}

std::string dump_what(const PaintedShading& shading)
{
    return "shading, " + name_of(*shading.space);
}

std::string dump(const MarkState& state)
{
    constexpr std::array<std::string_view, 5> origins{"", ", of a pattern", ", of a soft mask",
                                                      ", of a glyph", ", of an annotation"};
    std::string text;
    if (state.fill_overprint || state.stroke_overprint)
        text += fmt::format(", overprint{}{} {}", state.fill_overprint ? " fill" : "",
                            state.stroke_overprint ? " line" : "", state.overprint_mode);
    if (state.fill_alpha < 1 || state.stroke_alpha < 1)
        text += fmt::format(", alpha {} {}", number_text(state.fill_alpha), number_text(state.stroke_alpha));
    if (state.blend_mode != "Normal") text += ", " + state.blend_mode;
    if (state.has_soft_mask) text += ", masked";
    return text + std::string(origins[static_cast<std::size_t>(state.origin)]);
}

} // namespace

std::string name_of(const ColourSpace& space)
{
    std::string text(kind_name(space.kind));
    if (space.kind == SpaceKind::IccBased) text += fmt::format(" {}", space.components);
    for (const std::string& colorant : space.colorants) text += " " + colorant;
    return text;
}

std::string dump(const PlaneBox& box)
{
    return fmt::format("{} {} {} {}", number_text(box.left), number_text(box.bottom), number_text(box.right),
                       number_text(box.top));
}

std::string dump(const PaintedMark& mark)
{
    const std::string what = std::visit([](const auto& known) { return dump_what(known); }, mark.what);
    return fmt::format("[{}] {}{}", dump(mark.box), what, dump(mark.state));
}

} // namespace stonehand
