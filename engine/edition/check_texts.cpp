#include "edition/check_texts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "edition/child_elements.hpp"

namespace stonehand
{

namespace
{

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

// Elements that are nothing without text. An empty cell is part of many a table; an empty reference is set as
// what it leads to.
constexpr std::array<std::string_view, 20> speaking{
    "text",    "name",    "role",      "affiliation", "strapline", "title", "theme",
    "heading", "keyword", "word",      "email",       "member",    "note",  "endnote",
    "caption", "credit",  "pullquote", "rb",          "rt",        "link"};

template <typename Names>
bool is_among(std::string_view name, const Names& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether there is anything but white space in an element. Other elements than phrases speak for themselves.
bool says_something(const Element& element)
{
    constexpr std::array<std::string_view, 12> silent{"em",   "strong", "foreign", "link",
                                                      "cite", "abbr",   "term",    "proper",
                                                      "work", "sub",    "sup",     "small-caps"};
    for (const Node& node : element.children) {
        if (const Text* text = std::get_if<Text>(&node)) {
            if (!is_blank(text->text)) return true;
        } else if (const Element& child = std::get<Element>(node);
                   !is_among(child.name, silent) || says_something(child))
            return true;
    }
    return false;
}

void check_element(const Element& element, Report& report)
{
    const bool is_paragraph = element.name == "p" || element.name == "item";
    if (!is_paragraph && !is_among(element.name, speaking)) return;
    if (says_something(element)) return;
    if (is_paragraph)
        report.add("empty-paragraph", element.name_span, "<" + element.name + "> is empty")
            .hint("write its text, or take it out; space is the layout's matter");
    else
        report.add("empty-text", element.name_span, "<" + element.name + "> is empty")
            .hint("write its text, or take it out");
}

} // namespace

void check_texts(const Element& root, Report& report)
{
    for_each_element(root, [&](const Element& element) { check_element(element, report); });
}

} // namespace stonehand
