#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "xml/grammar.hpp"

namespace stonehand::test
{

/// `name?`: a name with the sign of how often it may stand.
inline std::string with_sign(std::string_view name, Occurs occurs)
{
    switch (occurs) {
    case Occurs::Once:
        return std::string(name);
    case Occurs::Optional:
        return std::string(name) + "?";
    case Occurs::Many:
        return std::string(name) + "\\*";
    case Occurs::OneOrMore:
        return std::string(name) + "+";
    }
    return {};
}

/// Groups are written as words: “blocks”, not %block.
inline std::string name_of_child(std::string_view name)
{
    if (name == "%block") return "*block*";
    if (name == "%body") return "*block or section*";
    if (name == "%cell") return "*th or td*";
    return "`" + std::string(name) + "`";
}

inline std::string children_of(const ElementRule& rule)
{
    std::string text;
    for (const ChildRule& child : rule.children)
        text += (text.empty() ? "" : " ") + with_sign(name_of_child(child.name), child.occurs);
    return text;
}

inline std::string content_of(const ElementRule& rule)
{
    switch (rule.content) {
    case ContentType::Empty:
        return "–";
    case ContentType::Ordered:
        return children_of(rule);
    case ContentType::AnyOrder:
        return children_of(rule) + ", in any order";
    case ContentType::Mixed:
        return rule.children.empty() ? "plain text" : "text";
    case ContentType::Flow:
        return "text, or " + children_of(rule);
    }
    return {};
}

inline std::string attributes_of(const ElementRule& rule)
{
    std::string text;
    for (const AttributeRule& attribute : rule.attributes) {
        if (!text.empty()) text += "<br>";
        text += "`" + std::string(attribute.name) + "`" + (attribute.occurs == Occurs::Once ? "" : "?");
        if (attribute.type == ValueType::Choice) text += " (" + std::string(attribute.choices) + ")";
        text += ": " + std::string(attribute.doc);
    }
    return text.empty() ? "–" : text;
}

/// The groups and elements of a grammar as Markdown.
inline std::string vocabulary_tables(const Grammar& grammar)
{
    std::string text;
    for (const GroupRule& group : grammar.groups) {
        if (group.name != "%block" && group.name != "%inline") continue;
        text += group.name == "%block" ? "A *block* is one of" : "A *phrase* is one of";
        for (std::string_view member : group.members) text += fmt::format(" `{}`", member);
        text += ".\n\n";
    }
    text += "| element | what it is | what stands in it | attributes |\n|---|---|---|---|\n";
    for (const ElementRule& rule : grammar.elements)
        text += fmt::format("| `{}` | {} | {} | {} |\n", rule.name, rule.doc, content_of(rule),
                            attributes_of(rule));
    return text;
}

} // namespace stonehand::test
