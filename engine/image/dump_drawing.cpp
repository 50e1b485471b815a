#include <cmath>
#include <set>

#include <fmt/format.h>

#include "image/drawing.hpp"

namespace stonehand
{

namespace
{

std::string number(double value)
{
    const double rounded = std::round(value * 1000) / 1000;
    return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}
std::string points(Length length)
{
    return number(length.in_points());
}
std::string place(Point at)
{
    return " " + points(at.x) + " " + points(at.y);
}

std::string step(const DrawnStep& step)
{
    switch (step.kind) {
    case DrawnStep::Kind::Move:
        return " M" + place(step.to[0]);
    case DrawnStep::Kind::Line:
        return " L" + place(step.to[0]);
    case DrawnStep::Kind::Curve:
        return " C" + place(step.to[0]) + place(step.to[1]) + place(step.to[2]);
    case DrawnStep::Kind::Close:
        return " Z";
    }
    return {};
}

unsigned channel(double share)
{
    return static_cast<unsigned>(std::lround(share * 255));
}

std::string name_of(const DrawnPaint& paint, const Palette& palette)
{
    if (const auto* of_palette = std::get_if<Paint>(&paint))
        return palette[static_cast<std::size_t>(of_palette->colour)].name;
    const Rgb& colour = std::get<Rgb>(paint);
    return fmt::format("#{:02x}{:02x}{:02x}", channel(colour.red), channel(colour.green),
                       channel(colour.blue));
}

constexpr const char* cap_names[] = {"", " round", " square"};
constexpr const char* join_names[] = {"", " round-join", " bevel-join"};

std::string stroke_text(const DrawnStroke& stroke, const Palette& palette)
{
    std::string text = "  stroke " + points(stroke.thickness) + " " + name_of(stroke.paint, palette);
    text += cap_names[static_cast<std::size_t>(stroke.cap)];
    text += join_names[static_cast<std::size_t>(stroke.join)];
    if (stroke.miter_limit != DrawnStroke{}.miter_limit) text += " miter " + number(stroke.miter_limit);
    if (!stroke.dashes.empty()) text += " dashes";
    for (const Length dash : stroke.dashes) text += " " + points(dash);
    if (stroke.dash_offset != Length{}) text += " from " + points(stroke.dash_offset);
    return text;
}

} // namespace

Rgb screen_value(const DrawnPaint& paint, const Palette& palette)
{
    if (const auto* of_palette = std::get_if<Paint>(&paint)) return screen_value(*of_palette, palette);
    return std::get<Rgb>(paint);
}

std::string dump(const Drawing& drawing, const Palette& palette)
{
    std::string text = "drawing " + points(drawing.size.width) + " x " + points(drawing.size.height) + "\n";
    for (const DrawnPath& path : drawing.paths) {
        text += " ";
        for (const DrawnStep& one : path.steps) text += step(one);
        if (path.pen != Pen{})
            text += fmt::format("  pen {} {} {} {}", number(path.pen.a), number(path.pen.b),
                                number(path.pen.c), number(path.pen.d));
        if (path.fill) text += "  fill " + name_of(*path.fill, palette);
        if (path.fill && path.rule == FillRule::EvenOdd) text += " evenodd";
        if (path.stroke) text += stroke_text(*path.stroke, palette);
        text += "\n";
    }
    return text;
}

std::vector<std::string> colours_of(const Drawing& drawing, const Palette& palette)
{
    std::vector<std::string> names;
    std::set<std::string> known;
    const auto add = [&](const DrawnPaint& paint) {
        std::string name = name_of(paint, palette);
        if (known.insert(name).second) names.push_back(std::move(name));
    };
    for (const DrawnPath& path : drawing.paths) {
        if (path.fill) add(*path.fill);
        if (path.stroke) add(path.stroke->paint);
    }
    return names;
}

} // namespace stonehand
