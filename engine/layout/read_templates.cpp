#include "layout/read_templates.hpp"

#include "layout/attribute_values.hpp"
#include "layout/entries.hpp"
#include "layout/fold_text.hpp"
#include "layout/layout_names.hpp"

namespace stonehand
{

namespace
{

using Form = decltype(Template::form);

constexpr int most_lines = 10'000;

// So deep are the headings of a PDF, below that of the essay.
constexpr int deepest_section = 5;

Pick read_pick(const AttributeReader& attributes, Pick fallback = Pick::Main)
{
    return static_cast<Pick>(attributes.chosen("pick", pick_words, static_cast<std::size_t>(fallback)));
}

Form read_value(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    InlineValue value;
    value.path = attributes.text("of");
    value.pick = read_pick(attributes);
    if (attributes.find("joined")) value.joined = attributes.text("joined");
    return value;
}

Form read_term_use(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    for (const Element* text : children_named(&element, "text"))
        faults.tell("misplaced-element", text->name_span, say("a term is used here, not defined"),
                    say("define it in <terms>, and leave <term name=\"…\"/> empty here"));
    return InlineTerm{attributes.text("name"), read_pick(attributes)};
}

Form read_date_use(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    return InlineDate{attributes.text("of"), attributes.text("form"), read_pick(attributes)};
}

Form read_ordinal(const Element& element, Faults& faults)
{
    return InlineOrdinal{AttributeReader(element, faults).yes("stacked")};
}

Form read_folio(const Element&, Faults&)
{
    return InlineFolio{};
}
Form read_section_title(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    return InlineSectionTitle{attributes.whole("level", 1, deepest_section, 1),
                              static_cast<SectionOnPage>(attributes.chosen("which", section_words))};
}
Form read_break(const Element&, Faults&)
{
    return InlineBreak{};
}
Form read_page_of(const Element& element, Faults& faults)
{
    return InlinePageOf{AttributeReader(element, faults).text("of")};
}

Form read_span(const Element& element, Faults& faults)
{
    return InlineSpan{AttributeReader(element, faults).text("style"),
                      read_templates(element, Room::Inlines, faults)};
}

Form read_block(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    return BlockTemplate{attributes.text("style"), attributes.text("link"), attributes.text("link-to"),
                         attributes.text("anchor"), read_templates(element, Room::Inlines, faults)};
}

Form read_row(const Element& element, Faults& faults)
{
    RowTemplate row{AttributeReader(element, faults).text("style"), {}};
    for (const Element* child : children_named(&element, "cell")) {
        const AttributeReader attributes(*child, faults);
        CellTemplate cell{attributes.style_length("at", Sign::Any),
                          attributes.style_length("width", Sign::Positive),
                          read_templates(*child, Room::Blocks, faults)};
        row.cells.push_back({std::move(cell), child->span});
    }
    return row;
}

Form read_content(const Element& element, Faults& faults)
{
    return ContentTemplate{AttributeReader(element, faults).text("of")};
}

Form read_each(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    return EachTemplate{attributes.text("of"), read_pick(attributes, Pick::All),
                        attributes.style_length("between", Sign::NotNegative),
                        read_templates(element, Room::Blocks, faults)};
}

Form read_picture_use(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    return PictureTemplate{attributes.text("of"), attributes.text("style"),
                           attributes.length("width", Sign::Positive)};
}

Form read_space(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    std::optional<StyleLength> minimum;
    if (attributes.find("minimum")) minimum = attributes.style_length("minimum", Sign::NotNegative);
    const SpaceTemplate space{attributes.style_length("height", Sign::NotNegative), attributes.yes("fill"),
                              minimum};
    if (!attributes.find("height") && !space.fill)
        faults.tell("missing-value", element.name_span, say("this space has no height"),
                    say("give it height=\"1rlh\", or fill=\"yes\""));
    return space;
}

Form read_fit(const Element& element, Faults& faults)
{
    FitTemplate fit;
    for (const Element* child : children_named(&element, "alternative")) {
        const int lines = AttributeReader(*child, faults).whole("max-lines", 1, most_lines, 0);
        fit.alternatives.push_back(
            {AlternativeTemplate{lines, read_templates(*child, Room::Blocks, faults)}, child->span});
    }
    return fit;
}

/// What can be read in which room.
struct FormRow {
    std::string_view element;
    Room room;
    Form (*read)(const Element& element, Faults& faults);
};

constexpr FormRow forms[] = {
    {"block", Room::Blocks, read_block},
    {"row", Room::Blocks, read_row},
    {"content", Room::Blocks, read_content},
    {"each", Room::Blocks, read_each},
    {"picture", Room::Blocks, read_picture_use},
    {"space", Room::Blocks, read_space},
    {"fit", Room::Blocks, read_fit},
    {"value", Room::Inlines, read_value},
    {"term", Room::Inlines, read_term_use},
    {"date", Room::Inlines, read_date_use},
    {"ordinal", Room::Inlines, read_ordinal},
    {"folio", Room::Inlines, read_folio},
    {"section-title", Room::Inlines, read_section_title},
    {"page-of", Room::Inlines, read_page_of},
    {"break", Room::Inlines, read_break},
    {"span", Room::Inlines, read_span},
};

Sentence what_stands_in(Room room)
{
    switch (room) {
    case Room::Blocks:
        return say("here stand blocks: put what stands in a line into a <block>; boxes stand in masters");
    case Room::Inlines:
        break;
    }
    return say("here stands text: put blocks beside the <block>, not into it");
}

void read_element(const Element& element, Room room, std::vector<Template>& templates, Faults& faults)
{
    if (element.name == "if" || element.name == "unless") {
        IfTemplate condition = read_condition(element, faults);
        condition.children = read_templates(element, room, faults);
        templates.push_back({std::move(condition), element.span});
        return;
    }
    const auto row = std::ranges::find(forms, element.name, &FormRow::element);
    if (row != std::end(forms) && row->room == room)
        templates.push_back({row->read(element, faults), element.span});
    else
        faults.tell("misplaced-element", element.name_span, say("<{}> cannot stand here", element.name),
                    what_stands_in(room));
}

void read_text(const Text& text, TextEnds ends, Room room, std::vector<Template>& templates, Faults& faults)
{
    FoldedText folded = fold_text(text, ends);
    const bool blank = text.text.find_first_not_of(" \t\r\n") == text.text.npos;
    if (room == Room::Blocks) {
        if (!blank)
            faults.tell("unexpected-text", folded.map.find(0, static_cast<std::uint32_t>(folded.text.size())),
                        say("text cannot stand here"), what_stands_in(room));
        return;
    }
    if (folded.text.empty()) return;
    const Span span = folded.map.find(0, static_cast<std::uint32_t>(folded.text.size()));
    templates.push_back({InlineText{std::move(folded.text)}, span});
}

} // namespace

IfTemplate read_condition(const Element& element, Faults& faults)
{
    const AttributeReader attributes(element, faults);
    IfTemplate condition;
    condition.path = attributes.text("of");
    condition.pick = read_pick(attributes);
    condition.present = attributes.yes("present", true) == (element.name == "if");
    condition.at_least = attributes.whole("at-least", 1, most_lines, 0);
    condition.at_most = attributes.whole("at-most", 1, most_lines, 0);
    if (condition.at_most != 0 && condition.at_most < condition.at_least)
        faults.tell("out-of-range", attributes.find("at-most")->value_span,
                    say("at-most is less than at-least: that is never so"),
                    say("exchange the two, or leave one out"));
    return condition;
}

std::vector<Template> read_templates(const Element& parent, Room room, Faults& faults)
{
    std::vector<Template> templates;
    for (std::size_t index = 0; index < parent.children.size(); ++index) {
        const Node& node = parent.children[index];
        if (const auto* element = std::get_if<Element>(&node))
            read_element(*element, room, templates, faults);
        else
            read_text(std::get<Text>(node), {index == 0, index + 1 == parent.children.size()}, room,
                      templates, faults);
    }
    return templates;
}

} // namespace stonehand
