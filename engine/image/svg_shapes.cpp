#include "image/svg_shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace stonehand
{

namespace
{

// How far the control points of a quarter circle stand from its ends, as a share of the radius: 4/3 (√2 − 1).
constexpr double arc = 0.552'284'749'830'793'6;

using Steps = std::vector<SvgStep>;
using Kind = SvgStep::Kind;

/// A shape with what is needed to read its attributes.
struct Shape {
    const Element& element;
    const SvgViewport& viewport;
    SvgFaults& faults;

    double length(std::string_view name, SvgAxis axis) const
    {
        return read_svg_coordinate(element, name, axis, viewport, faults).value_or(0);
    }
    /// A length that may not be negative; nothing where there is none.
    std::optional<double> extent(std::string_view name, SvgAxis axis) const
    {
        const auto value = read_svg_coordinate(element, name, axis, viewport, faults);
        if (!value || *value >= 0) return value;
        const Attribute& attribute = *element.attribute(name);
        faults.tell("bad-drawing", attribute.value_span, say("this {} is negative", name),
                    say("write a length that is not"));
        return std::nullopt;
    }
};

void move(Steps& steps, double x, double y)
{
    steps.push_back({Kind::Move, {{{x, y}}}});
}
void line(Steps& steps, double x, double y)
{
    steps.push_back({Kind::Line, {{{x, y}}}});
}
void close(Steps& steps)
{
    steps.push_back({Kind::Close, {}});
}

/// A quarter of an ellipse from where the outline is to `end`, round the corner `corner`.
void quarter(Steps& steps, DrawnPoint corner, DrawnPoint end)
{
    const DrawnPoint from = steps.back().to[steps.back().kind == Kind::Curve ? 2 : 0];
    const auto towards = [&](DrawnPoint at) {
        return DrawnPoint{at.x + (corner.x - at.x) * arc, at.y + (corner.y - at.y) * arc};
    };
    steps.push_back({Kind::Curve, {{towards(from), towards(end), end}}});
}

Steps rounded(const SvgViewport& box, double rx, double ry)
{
    const double left = box.x, top = box.y, right = box.x + box.width, foot = box.y + box.height;
    Steps steps;
    move(steps, left + rx, top);
    if (right - rx > left + rx) line(steps, right - rx, top);
    quarter(steps, {right, top}, {right, top + ry});
    if (foot - ry > top + ry) line(steps, right, foot - ry);
    quarter(steps, {right, foot}, {right - rx, foot});
    if (right - rx > left + rx) line(steps, left + rx, foot);
    quarter(steps, {left, foot}, {left, foot - ry});
    if (foot - ry > top + ry) line(steps, left, top + ry);
    quarter(steps, {left, top}, {left + rx, top});
    close(steps);
    return steps;
}

Steps rectangle(const Shape& shape)
{
    const SvgViewport box{shape.length("x", SvgAxis::Horizontal), shape.length("y", SvgAxis::Vertical),
                          shape.extent("width", SvgAxis::Horizontal).value_or(0),
                          shape.extent("height", SvgAxis::Vertical).value_or(0)};
    if (box.width <= 0 || box.height <= 0) return {};
    const auto given_rx = shape.extent("rx", SvgAxis::Horizontal);
    const auto given_ry = shape.extent("ry", SvgAxis::Vertical);
    // One of the two stands for both (SVG 1.1, 9.2).
    const double rx = std::min(given_rx.value_or(given_ry.value_or(0)), box.width / 2);
    const double ry = std::min(given_ry.value_or(given_rx.value_or(0)), box.height / 2);
    if (rx > 0 && ry > 0) return rounded(box, rx, ry);
    Steps steps;
    move(steps, box.x, box.y);
    line(steps, box.x + box.width, box.y);
    line(steps, box.x + box.width, box.y + box.height);
    line(steps, box.x, box.y + box.height);
    close(steps);
    return steps;
}

Steps ellipse_of(DrawnPoint centre, double rx, double ry)
{
    if (rx <= 0 || ry <= 0) return {};
    return rounded({centre.x - rx, centre.y - ry, 2 * rx, 2 * ry}, rx, ry);
}

Steps circle(const Shape& shape)
{
    const double radius = shape.extent("r", SvgAxis::Neither).value_or(0);
    return ellipse_of({shape.length("cx", SvgAxis::Horizontal), shape.length("cy", SvgAxis::Vertical)},
                      radius, radius);
}

Steps ellipse(const Shape& shape)
{
    return ellipse_of({shape.length("cx", SvgAxis::Horizontal), shape.length("cy", SvgAxis::Vertical)},
                      shape.extent("rx", SvgAxis::Horizontal).value_or(0),
                      shape.extent("ry", SvgAxis::Vertical).value_or(0));
}

Steps straight_line(const Shape& shape)
{
    Steps steps;
    move(steps, shape.length("x1", SvgAxis::Horizontal), shape.length("y1", SvgAxis::Vertical));
    line(steps, shape.length("x2", SvgAxis::Horizontal), shape.length("y2", SvgAxis::Vertical));
    return steps;
}

Steps polyline(const Shape& shape)
{
    Steps steps;
    const Attribute* points = shape.element.attribute("points");
    if (!points) return steps;
    const auto numbers = read_svg_numbers(points->value);
    if (!numbers || numbers->size() % 2 != 0) {
        shape.faults.tell("bad-drawing", points->value_span, say("these points are not pairs of numbers"),
                          say("write them like 10,20 30,40"));
        return steps;
    }
    for (std::size_t at = 0; at < numbers->size(); at += 2)
        steps.push_back({at == 0 ? Kind::Move : Kind::Line, {{{(*numbers)[at], (*numbers)[at + 1]}}}});
    return steps;
}

Steps polygon(const Shape& shape)
{
    Steps steps = polyline(shape);
    if (!steps.empty()) close(steps);
    return steps;
}

Steps path(const Shape& shape)
{
    const Attribute* data = shape.element.attribute("d");
    if (!data || data->value == "none") return {};
    if (auto steps = read_svg_path(data->value)) return *std::move(steps);
    shape.faults.tell("bad-drawing", data->value_span, say("this is no path data"),
                      say("save the drawing again from the program that made it"));
    return {};
}

struct ShapeRow {
    std::string_view name, attributes; ///< attributes: each between spaces
    Steps (*read)(const Shape&);
};
constexpr std::array shapes{
    ShapeRow{"path", " d ", path},
    ShapeRow{"rect", " x y width height rx ry ", rectangle},
    ShapeRow{"circle", " cx cy r ", circle},
    ShapeRow{"ellipse", " cx cy rx ry ", ellipse},
    ShapeRow{"line", " x1 y1 x2 y2 ", straight_line},
    ShapeRow{"polyline", " points ", polyline},
    ShapeRow{"polygon", " points ", polygon},
};
constexpr std::string_view use_attributes = " x y width height href xlink:href ";
constexpr std::string_view root_attributes = " x y width height viewBox preserveAspectRatio ";

} // namespace

double resolved(const SvgLength& length, SvgAxis axis, const SvgViewport& viewport)
{
    if (!length.percent) return length.value;
    const double share = length.value / 100;
    switch (axis) {
    case SvgAxis::Horizontal:
        return share * viewport.width;
    case SvgAxis::Vertical:
        return share * viewport.height;
    case SvgAxis::Neither:
        return share * std::sqrt((viewport.width * viewport.width + viewport.height * viewport.height) / 2);
    }
    return 0;
}

std::optional<double> read_svg_coordinate(const Element& element, std::string_view name, SvgAxis axis,
                                          const SvgViewport& viewport, SvgFaults& faults)
{
    const Attribute* attribute = element.attribute(name);
    if (!attribute || attribute->value == "auto") return std::nullopt;
    const auto length = read_svg_length(attribute->value);
    if (length) return resolved(*length, axis, viewport);
    faults.tell(
        "bad-drawing", attribute->value_span, say("{} is no length", quoted(attribute->value)),
        say("write a number, with px, pt, pc, mm, cm, in or % if it is not of the drawing’s own units"));
    return std::nullopt;
}

bool is_svg_shape(std::string_view name)
{
    return std::ranges::find(shapes, name, &ShapeRow::name) != shapes.end();
}

bool is_svg_geometry(std::string_view element, std::string_view attribute)
{
    const auto shape = std::ranges::find(shapes, element, &ShapeRow::name);
    const std::string_view known = shape != shapes.end() ? shape->attributes
                                   : element == "use"    ? use_attributes
                                   : element == "svg"    ? root_attributes
                                                         : std::string_view{};
    return known.find(" " + std::string(attribute) + " ") != known.npos;
}

std::vector<SvgStep> outline_of(const Element& shape, const SvgViewport& viewport, SvgFaults& faults)
{
    const auto row = std::ranges::find(shapes, shape.name, &ShapeRow::name);
    return row == shapes.end() ? Steps{} : row->read({shape, viewport, faults});
}

} // namespace stonehand
