#include "proof/describe_drawing.hpp"

#include <cmath>

#include <fmt/format.h>

#include "proof/json_text.hpp"
#include "proof/path_text.hpp"
#include "proof/proof_units.hpp"
#include "proof/shape_tables.hpp"

namespace stonehand
{

namespace
{

PathText::Place place(Point point)
{
    return {proof_units(point.x), proof_units(point.y)};
}

std::string steps_text(const std::vector<DrawnStep>& steps)
{
    PathText text;
    for (const DrawnStep& step : steps) switch (step.kind) {
        case DrawnStep::Kind::Move:
            text.move(place(step.to[0]));
            break;
        case DrawnStep::Kind::Line:
            text.line(place(step.to[0]));
            break;
        case DrawnStep::Kind::Curve:
            text.curve(place(step.to[0]), place(step.to[1]), place(step.to[2]));
            break;
        case DrawnStep::Kind::Close:
            text.close();
            break;
        }
    return text.take();
}

std::string_view word_of(LineCap cap)
{
    return cap == LineCap::Butt ? "butt" : cap == LineCap::Round ? "round" : "square";
}

std::string_view word_of(LineJoin join)
{
    return join == LineJoin::Miter ? "miter" : join == LineJoin::Round ? "round" : "bevel";
}

void describe_stroke(const DrawnStroke& stroke, const ShapeTables& tables, JsonText& json)
{
    json.key("stroke").number(static_cast<std::int64_t>(tables.colour(stroke.paint)));
    json.key("width").number(proof_units(stroke.thickness));
    if (stroke.cap != LineCap::Butt) json.key("cap").text(word_of(stroke.cap));
    if (stroke.join != LineJoin::Miter) json.key("join").text(word_of(stroke.join));
    json.key("miter").written(fmt::format("{:.3g}", stroke.miter_limit));
    if (stroke.dashes.empty()) return;
    json.key("dashes").begin_array();
    for (const Length dash : stroke.dashes) json.number(proof_units(dash));
    json.end_array();
    json.key("offset").number(proof_units(stroke.dash_offset));
}

void describe_path(const DrawnPath& path, const ShapeTables& tables, JsonText& json)
{
    json.begin_object().key("d").text(steps_text(path.steps));
    if (path.fill) json.key("fill").number(static_cast<std::int64_t>(tables.colour(*path.fill)));
    if (path.rule == FillRule::EvenOdd) json.key("even").yes(true);
    if (path.stroke) describe_stroke(*path.stroke, tables, json);
    if (path.pen != Pen{})
        json.key("pen").written(
            fmt::format("[{:.9g},{:.9g},{:.9g},{:.9g}]", path.pen.a, path.pen.b, path.pen.c, path.pen.d));
    json.end_object();
}

} // namespace

std::string describe_drawing(const Drawing& drawing, const ShapeTables& tables)
{
    JsonText json;
    json.begin_object().key("size").begin_array();
    json.number(proof_units(drawing.size.width)).number(proof_units(drawing.size.height)).end_array();
    json.key("paths").begin_array();
    for (const DrawnPath& path : drawing.paths) describe_path(path, tables, json);
    return json.end_array().end_object().take();
}

} // namespace stonehand
