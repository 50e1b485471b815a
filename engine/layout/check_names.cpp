#include "layout/check_names.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "layout/attribute_values.hpp"
#include "layout/paths.hpp"
#include "layout/style_property.hpp"

namespace stonehand
{

namespace
{

/// What an attribute names.
enum class NameKind {
    Style,
    Colour,
    FontRole,
    Master,
    Term,
    DateForm,
    Value,
    DateValue,
    List,
    Anything,
    Content,
    Picture,
    Place,
    Title
};

/// Which attributes name something. Properties of styles have a column of their own in their table.
struct NameRow {
    std::string_view element, attribute;
    NameKind kind;
};

constexpr NameRow rows[] = {
    {"style", "based-on", NameKind::Style},
    {"block", "style", NameKind::Style},
    {"span", "style", NameKind::Style},
    {"row", "style", NameKind::Style},
    {"column", "style", NameKind::Style},
    {"field", "fill", NameKind::Colour},
    {"field", "stroke", NameKind::Colour},
    {"part", "master", NameKind::Master},
    {"part", "first-master", NameKind::Master},
    {"part", "each", NameKind::List},
    {"part", "columns-master", NameKind::Master},
    {"part", "columns-first-master", NameKind::Master},
    {"part", "facing-master", NameKind::Master},
    {"part", "facing-first-master", NameKind::Master},
    {"part", "stacked-master", NameKind::Master},
    {"part", "stacked-first-master", NameKind::Master},
    {"part", "if", NameKind::Anything},
    {"part", "title", NameKind::Title},
    {"part", "title-term", NameKind::Term},
    {"value", "of", NameKind::Value},
    {"block", "link", NameKind::Value},
    {"block", "link-to", NameKind::Place},
    {"page-of", "of", NameKind::Place},
    {"date", "of", NameKind::DateValue},
    {"date", "form", NameKind::DateForm},
    {"each", "of", NameKind::List},
    {"if", "of", NameKind::Anything},
    {"unless", "of", NameKind::Anything},
    {"content", "of", NameKind::Content},
    {"picture", "of", NameKind::Picture},
    {"picture", "style", NameKind::Style},
    {"picture-box", "of", NameKind::Picture},
};

template <typename Entries, typename Name>
std::vector<std::string> names_in(const Entries& entries, Name name)
{
    std::vector<std::string> names;
    for (const auto& entry : entries)
        if (!std::string_view(entry.*name).empty()) names.emplace_back(entry.*name);
    return names;
}

std::vector<std::string> joined(std::vector<std::string> names, const std::vector<std::string>& more)
{
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

std::vector<std::string> date_paths()
{
    std::vector<std::string> names;
    for (const ValuePathRow& row : value_paths())
        if (is_date(row.path)) names.emplace_back(row.name);
    return names;
}

/// What `anchor` attributes anywhere in the sequence name: a page-of or link-to may lead there.
void collect_anchors(const std::vector<Template>& templates, std::vector<std::string>& anchors)
{
    for (const Template& one : templates)
        std::visit(
            [&](const auto& form) {
                if constexpr (requires { form.anchor; }) {
                    if (!form.anchor.empty()) anchors.push_back(form.anchor);
                }
                if constexpr (requires { form.children; }) collect_anchors(form.children, anchors);
                if constexpr (requires { form.cells; }) collect_anchors(form.cells, anchors);
                if constexpr (requires { form.alternatives; }) collect_anchors(form.alternatives, anchors);
            },
            one.form);
}

/// Where links and page numbers may lead: the current essay or version of it, a part, an anchor.
std::vector<std::string> places(const Layout& layout)
{
    std::vector<std::string> names = joined({"essay", "version"}, names_in(layout.sequence, &Part::name));
    for (const Part& part : layout.sequence) collect_anchors(part.children, names);
    return names;
}

class NameCheck
{
  public:
    NameCheck(const Layout& layout, Faults& faults) : layout_(layout), faults_(faults) {}

    void check(const Element& element)
    {
        for (const NameRow& row : rows)
            if (row.element == element.name)
                if (const Attribute* attribute = element.attribute(row.attribute))
                    check(*attribute, attribute->value, row.kind);
        // A `term` outside `terms` is a use of it; inside, it is skipped by its parent.
        if (element.name == "term") check_attribute(element, "name", NameKind::Term);
        if (element.name == "style") check_properties(element);
        if (element.name == "terms") return;
        for (const Node& node : element.children)
            if (const auto* child = std::get_if<Element>(&node)) check(*child);
    }

  private:
    void check_attribute(const Element& element, std::string_view name, NameKind kind)
    {
        if (const Attribute* attribute = element.attribute(name)) check(*attribute, attribute->value, kind);
    }

    void check_properties(const Element& element)
    {
        for (const StylePropertyRow& property : style_properties()) {
            const Attribute* attribute = element.attribute(property.name);
            if (!attribute) continue;
            const auto words = words_of(attribute->value);
            switch (property.names) {
            case PropertyNames::Nothing:
                break;
            case PropertyNames::FontRole:
                check(*attribute, attribute->value, NameKind::FontRole);
                break;
            case PropertyNames::Colour:
                check(*attribute, attribute->value, NameKind::Colour);
                break;
            case PropertyNames::Style:
                check(*attribute, attribute->value, NameKind::Style);
                break;
            // What has another number of words has been told of, or is `none`.
            case PropertyNames::SecondWordColour:
                if (words.size() == 2) check(*attribute, words.back(), NameKind::Colour);
                break;
            case PropertyNames::FourthWordColour:
                if (words.size() == 4) check(*attribute, words.back(), NameKind::Colour);
                break;
            }
        }
    }

    void check(const Attribute& attribute, std::string_view name, NameKind kind)
    {
        if (kind == NameKind::Title && name.starts_with("term:"))
            return check(attribute, name.substr(5), NameKind::Term);
        if (name.empty()) return; // the grammar has told of it
        const auto known = names_of(kind);
        if (std::ranges::find(known, name) != known.end()) return;
        faults_.tell(code_of(kind), span_of(attribute, name),
                     say("there is no {} {}", noun_of(kind), quoted(name)), suggestion(name, known));
    }

    std::vector<std::string> names_of(NameKind kind) const
    {
        switch (kind) {
        case NameKind::Style:
            return names_in(layout_.styles, &StyleRule::name);
        case NameKind::Colour:
            return names_in(layout_.palette, &PaletteColour::name);
        case NameKind::FontRole:
            return names_in(layout_.fonts, &FontStack::role);
        case NameKind::Master:
            return names_in(layout_.masters, &Master::name);
        case NameKind::Term:
            return names_in(layout_.terms, &Term::name);
        case NameKind::DateForm:
            return names_in(layout_.date_forms, &DateForm::name);
        case NameKind::Value:
        case NameKind::Title:
            return names_in(value_paths(), &ValuePathRow::name);
        case NameKind::DateValue:
            return date_paths();
        case NameKind::List:
            return names_in(list_paths(), &ListPathRow::name);
        case NameKind::Anything:
            return joined(joined(names_in(value_paths(), &ValuePathRow::name),
                                 names_in(list_paths(), &ListPathRow::name)),
                          names_in(picture_paths(), &PicturePathRow::name));
        case NameKind::Content:
            return names_in(content_paths(), &ContentPathRow::name);
        case NameKind::Picture:
            return names_in(picture_paths(), &PicturePathRow::name);
        case NameKind::Place:
            return places(layout_);
        }
        return {};
    }

    static Code code_of(NameKind kind)
    {
        switch (kind) {
        case NameKind::Style:
            return "unknown-style";
        case NameKind::Colour:
            return "unknown-colour";
        case NameKind::FontRole:
            return "unknown-font-role";
        case NameKind::Master:
            return "unknown-master";
        case NameKind::Term:
            return "unknown-term";
        case NameKind::DateForm:
            return "unknown-date-form";
        case NameKind::Place:
            return "unknown-part";
        case NameKind::Value:
        case NameKind::Title:
        case NameKind::DateValue:
        case NameKind::List:
        case NameKind::Anything:
        case NameKind::Content:
        case NameKind::Picture:
            return "unknown-path";
        }
        return "unknown-path";
    }

    static Sentence noun_of(NameKind kind)
    {
        switch (kind) {
        case NameKind::Style:
            return say("named style");
        case NameKind::Colour:
            return say("colour");
        case NameKind::FontRole:
            return say("font role");
        case NameKind::Master:
            return say("master");
        case NameKind::Term:
            return say("term");
        case NameKind::DateForm:
            return say("date form");
        case NameKind::Value:
        case NameKind::Title:
            return say("value of an edition");
        case NameKind::DateValue:
            return say("date of an edition");
        case NameKind::List:
            return say("list of an edition");
        case NameKind::Anything:
            return say("value or list of an edition");
        case NameKind::Content:
            return say("text of an edition");
        case NameKind::Picture:
            return say("picture of an edition");
        case NameKind::Place:
            break;
        }
        return say("part or anchor");
    }

    const Layout& layout_;
    Faults& faults_;
};

} // namespace

void check_names(const Element& root, const Layout& layout, Faults& faults)
{
    NameCheck(layout, faults).check(root);
}

} // namespace stonehand
