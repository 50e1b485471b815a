#include "image/svg_frame.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

namespace
{

// A drawing a thousand times as long as it is high is a mistake, or a trap.
constexpr double most_proportion = 1000;

/// A side in user units. One in per cent is a share of what the drawing is put into, which is not known here.
std::optional<double> read_side(const Element& root, std::string_view name, SvgFaults& faults)
{
    const Attribute* attribute = root.attribute(name);
    if (!attribute || attribute->value == "auto") return std::nullopt;
    const auto length = read_svg_length(attribute->value);
    if (length && length->percent) return std::nullopt;
    if (length && length->value > 0) return length->value;
    faults.tell("bad-drawing", attribute->value_span, say("{} is no {}", quoted(attribute->value), name),
                say("write a length greater than 0: 40mm"));
    return std::nullopt;
}

std::optional<SvgViewport> read_view_box(const Element& root, SvgFaults& faults)
{
    const Attribute* attribute = root.attribute("viewBox");
    if (!attribute) return std::nullopt;
    const auto numbers = read_svg_numbers(attribute->value);
    if (numbers && numbers->size() == 4 && (*numbers)[2] > 0 && (*numbers)[3] > 0)
        return SvgViewport{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
    faults.tell("bad-drawing", attribute->value_span, say("{} is no viewBox", quoted(attribute->value)),
                say("write four numbers, of which width and height are greater than 0: 0 0 400 300"));
    return std::nullopt;
}

/// Only the usual way of fitting a viewBox into other proportions is known: whole, in the middle.
void check_fitting(const Element& root, const SvgViewport& box, double width, double height,
                   SvgFaults& faults)
{
    constexpr double same = 1e-6;
    const Attribute* attribute = root.attribute("preserveAspectRatio");
    if (!attribute || attribute->value == "xMidYMid" || attribute->value == "xMidYMid meet") return;
    if (std::abs(width * box.height / (height * box.width) - 1) < same) return;
    faults.tell("unsupported-drawing", attribute->value_span,
                say("preserveAspectRatio: {} is not set", attribute->value),
                say("give width and height the proportions of the viewBox"));
}

} // namespace

std::optional<SvgFrame> read_svg_frame(const Element& root, SvgFaults& faults)
{
    const auto given_width = read_side(root, "width", faults),
               given_height = read_side(root, "height", faults);
    const auto given_box = read_view_box(root, faults);
    if (faults.any()) return std::nullopt;
    if (!given_box && !(given_width && given_height)) {
        faults.tell("bad-drawing", root.name_span, say("this drawing does not say how large it is"),
                    say("give it viewBox=\"0 0 400 300\", or both width and height"));
        return std::nullopt;
    }
    const SvgViewport box =
        given_box.value_or(SvgViewport{0, 0, given_width.value_or(0), given_height.value_or(0)});
    const double width = given_width.value_or(given_height.value_or(box.height) * box.width / box.height);
    const double height = given_height.value_or(width * box.height / box.width);
    if (width > height * most_proportion || height > width * most_proportion) {
        faults.tell("picture-limit", root.name_span,
                    say("this drawing is a thousand times as long as it is wide"),
                    say("give width and height their right values"));
        return std::nullopt;
    }
    check_fitting(root, box, width, height, faults);
    const double points = drawing_side.in_points() / std::max(width, height);
    const double scale = std::min(width / box.width, height / box.height) * points;
    const double left = (width * points - box.width * scale) / 2 - box.x * scale;
    const double head = (height * points - box.height * scale) / 2 - box.y * scale;
    return SvgFrame{{Length::points(width * points), Length::points(height * points)},
                    {scale, 0, 0, scale, left, head},
                    box};
}

} // namespace stonehand
