#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "edition/vocabulary_tables.hpp"
#include "layout/layout_grammar.hpp"
#include "layout/paths.hpp"
#include "layout/read_selector.hpp"
#include "layout/style_property.hpp"

namespace stonehand::test
{

/// What stands in an element of a layout.
inline std::string layout_content_of(const ElementRule& rule)
{
    std::string children;
    for (const ChildRule& child : rule.children) {
        std::string name(child.name);
        if (name == "%any")
            name = "*what may stand around it*";
        else if (name.starts_with('%'))
            name = "*" + name.substr(1) + "*";
        children += (children.empty() ? "" : " ") + with_sign(name, child.occurs);
    }
    if (rule.content == ContentType::Mixed) return children.empty() ? "text" : "text, " + children;
    return children.empty() ? "–" : children;
}

/// A style's own attributes; its properties have a table of their own.
inline std::string layout_attributes_of(const ElementRule& rule)
{
    ElementRule own = rule;
    if (rule.name == "style")
        std::erase_if(own.attributes, [](const AttributeRule& attribute) {
            return std::ranges::any_of(style_properties(),
                                       [&](const auto& row) { return row.name == attribute.name; });
        });
    return attributes_of(own);
}

inline std::string element_table()
{
    std::string text;
    for (const GroupRule& group : layout_grammar().groups) {
        if (group.name == "%any") continue;
        text += fmt::format("A *{}* is one of", group.name.substr(1));
        for (const std::string_view member : group.members) text += fmt::format(" `{}`", member);
        text += ".\n\n";
    }
    text += "| element | what it is | what stands in it | attributes |\n|---|---|---|---|\n";
    for (const ElementRule& rule : layout_grammar().elements)
        text += fmt::format("| `{}` | {} | {} | {} |\n", rule.name, rule.doc, layout_content_of(rule),
                            layout_attributes_of(rule));
    return text;
}

/// What a property's value is, in a word or by its choices.
inline std::string value_of(const StylePropertyRow& row)
{
    if (row.type == ValueType::Choice) return std::string(row.choices);
    if (row.type == ValueType::Length) return "length";
    if (row.type == ValueType::Number) return "number";
    switch (row.names) {
    case PropertyNames::Nothing:
        return "text";
    case PropertyNames::FontRole:
        return "font role";
    case PropertyNames::Colour:
        return "colour";
    case PropertyNames::SecondWordColour:
    case PropertyNames::FourthWordColour:
        return "three lengths, colour";
    case PropertyNames::Style:
        return "named style";
    }
    return {};
}

inline std::string property_table()
{
    std::string text = "| property | value | what it does |\n|---|---|---|\n";
    for (const StylePropertyRow& row : style_properties())
        text += fmt::format("| `{}` | {} | {} |\n", row.name, value_of(row), row.doc);
    return text;
}

template <typename Rows>
std::string path_table(const Rows& rows)
{
    std::string text = "| path | what it is |\n|---|---|\n";
    for (const auto& row : rows) text += fmt::format("| `{}` | {} |\n", row.name, row.doc);
    return text;
}

/// All that docs/layouts.md takes from the tables of the code.
inline std::string layout_tables()
{
    std::string elements;
    for (const std::string& name : styled_elements()) elements += fmt::format(" `{}`", name);
    return "### Elements\n\n" + element_table() + "\n### Properties of styles\n\n" + property_table() +
           "\nStyles can be `for` these elements of an edition:" + elements +
           ".\n\n### Values of an edition\n\n" + path_table(value_paths()) +
           "\n### Lists, for `each` and `if`\n\n" + path_table(list_paths()) +
           "\n### Texts, for `content`\n\n" + path_table(content_paths()) +
           "\n### Pictures, for `picture`, `picture-box` and `if`\n\n" + path_table(picture_paths());
}

} // namespace stonehand::test
