#include "layout/read_boxes.hpp"

#include "base/file.hpp"
#include "layout/attribute_values.hpp"
#include "layout/layout_names.hpp"
#include "layout/read_templates.hpp"

namespace stonehand
{

namespace
{

constexpr double most_lines = 10'000;

BoxPlace read_place(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    BoxPlace place;
    place.edge =
        static_cast<Edge>(attributes.chosen("edge", edge_words, static_cast<std::size_t>(Edge::Spine)));
    place.x = attributes.length("x", Sign::Any);
    place.y = attributes.length("y", Sign::Any);
    place.line = attributes.decimal("line", -most_lines, most_lines);
    place.last_line = attributes.yes("last-line");
    if (attributes.find("below")) place.below = attributes.length("below", Sign::Any);
    place.side = static_cast<PageSide>(attributes.chosen("side", side_words));
    const bool line = attributes.find("line"), y = attributes.find("y"), below = attributes.find("below");
    if (line + y + below > 1)
        faults.tell("contradiction", attributes.find(below ? "below" : "y")->name_span,
                    say("its height on the page is given twice"), say("give only one of line, y and below"));
    if (line + y + below == 0)
        faults.tell("missing-value", element.name_span,
                    say("this {} has no height on the page", element.name),
                    say("give it line=\"0\" (of the grid) or y=\"20mm\" (from the head)"));
    if (place.last_line && !line)
        faults.tell("contradiction", attributes.find("last-line")->name_span,
                    say("last-line says what line means, and there is no line"),
                    say("give a line, or leave last-line out"));
    return place;
}

BoxArtifact read_artifact(const AttributeReader& attributes)
{
    return static_cast<BoxArtifact>(attributes.chosen("artifact", artifact_words));
}

Size read_size(const AttributeReader& attributes)
{
    return {attributes.length("width", Sign::Positive), attributes.length("height", Sign::Positive)};
}

Box read_text_box(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    TextBox box;
    box.place = read_place(element, faults);
    box.width = attributes.length("width", Sign::Positive);
    box.above_line = attributes.decimal("above-line", -most_lines, most_lines);
    box.turned = attributes.yes("turned");
    box.children = read_templates(element, Room::Blocks, faults);
    return {std::move(box), read_artifact(attributes), element.span};
}

Box read_field(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    FieldBox box;
    box.place = read_place(element, faults);
    box.size = read_size(attributes);
    box.fill = attributes.text("fill");
    box.stroke = attributes.text("stroke");
    box.thickness = attributes.length("thickness", Sign::Positive);
    box.radius = attributes.length("radius", Sign::NotNegative);
    box.bleeds = attributes.yes("bleeds");
    if (box.fill.empty() && box.stroke.empty())
        faults.tell("missing-value", element.name_span,
                    say("this field has neither fill nor stroke: nothing would be seen"),
                    say("give it fill=\"…\" or stroke=\"…\", a colour of the palette"));
    if (attributes.find("stroke") && !attributes.find("thickness"))
        faults.tell("missing-value", attributes.find("stroke")->name_span,
                    say("this stroke has no thickness"), say("add thickness=\"0.5pt\""));
    return {std::move(box), BoxArtifact::Background, element.span};
}

Box read_column(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    ColumnBox box;
    box.place = read_place(element, faults);
    box.cell = attributes.length("cell", Sign::Positive);
    box.column_gap = attributes.length("column-gap", Sign::Positive);
    box.columns = attributes.whole("columns", 1, 100, 1);
    box.from_foot = attributes.yes("from-foot");
    box.style = attributes.text("style");
    box.children = read_templates(element, Room::Inlines, faults);
    if (box.columns > 1 && !attributes.find("column-gap"))
        faults.tell("missing-value", attributes.find("columns")->name_span,
                    say("the distance between the columns is not given"),
                    say("add column-gap=\"20mm\", from axis to axis"));
    return {std::move(box), read_artifact(attributes), element.span};
}

/// A box shows a file of the layout's, or what the edition names, which brings its own words.
void check_picture_source(const Element& element, Faults& faults)
{
    const Attribute* of = element.attribute("of");
    if (!of && !element.attribute("src"))
        faults.tell("missing-value", element.name_span, say("this picture-box names no picture"),
                    say("give it src=\"…\", a file of the layout, or of=\"programme.logo\""));
    for (const std::string_view other : {"src", "alt"})
        if (const Attribute* attribute = element.attribute(other); of && attribute)
            faults.tell(
                "contradiction", attribute->name_span, say("of and {} stand here both", other),
                say("leave one out: with of, the edition names the picture and says what stands for it"));
}

Box read_picture_box(const Element& element, const std::filesystem::path& folder, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    PictureBox box;
    box.place = read_place(element, faults);
    box.size = read_size(attributes);
    box.alternative = attributes.text("alt");
    const Attribute* source = attributes.find("src");
    if (source) {
        const auto path = folder / source->value;
        box.source = path.generic_string();
        std::error_code ignored;
        if (contained(path, folder) == Containment::Outside)
            faults.tell("picture-outside-layout", source->value_span,
                        say("{} lies outside the layout's folder", quoted(source->value)),
                        say("put the picture into the folder of the layout"));
        else if (!std::filesystem::is_regular_file(path, ignored))
            faults.tell("missing-picture", source->value_span,
                        say("the picture {} is not there", quoted(source->value)),
                        say("the path counts from the layout's folder"));
    }
    box.path = attributes.text("of");
    check_picture_source(element, faults);
    const bool decoration = box.alternative.empty() && box.path.empty();
    return {std::move(box), decoration ? BoxArtifact::Layout : BoxArtifact::No, element.span};
}

Box read_condition_box(const Element& element, const std::filesystem::path& folder, Faults& faults)
{
    const IfTemplate condition = read_condition(element, faults);
    BoxIf box{condition.path,     condition.pick,    condition.present,
              condition.at_least, condition.at_most, read_boxes(element, folder, faults)};
    return {std::move(box), BoxArtifact::No, element.span};
}

void tell_misplaced(Code code, Span at, const Message& what, Faults& faults)
{
    faults.tell(
        code, at, say("{} cannot stand here", what),
        say("here stand text-box, field, column, picture-box, if and unless: put blocks into a <text-box>"));
}

void read_box(const Element& element, const std::filesystem::path& folder, std::vector<Box>& boxes,
              Faults& faults)
{
    const std::string& name = element.name;
    if (name == "text-box")
        boxes.push_back(read_text_box(element, faults));
    else if (name == "field")
        boxes.push_back(read_field(element, faults));
    else if (name == "column")
        boxes.push_back(read_column(element, faults));
    else if (name == "picture-box")
        boxes.push_back(read_picture_box(element, folder, faults));
    else if (name == "if" || name == "unless")
        boxes.push_back(read_condition_box(element, folder, faults));
    else
        tell_misplaced("misplaced-element", element.name_span, verbatim("<" + name + ">"), faults);
}

} // namespace

std::vector<Box> read_boxes(const Element& parent, const std::filesystem::path& folder, Faults& faults)
{
    std::vector<Box> boxes;
    for (const Node& node : parent.children) {
        if (const auto* element = std::get_if<Element>(&node))
            read_box(*element, folder, boxes, faults);
        else if (const Text& text = std::get<Text>(node);
                 text.text.find_first_not_of(" \t\r\n") != text.text.npos)
            tell_misplaced("unexpected-text", text.map.find(0, static_cast<std::uint32_t>(text.text.size())),
                           say("text"), faults);
    }
    return boxes;
}

} // namespace stonehand
