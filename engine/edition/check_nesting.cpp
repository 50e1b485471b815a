#include "edition/check_nesting.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "edition/child_elements.hpp"

namespace stonehand
{

namespace
{

// PDF knows six levels of headings (ISO 32000-1, 14.8.4.3.2); the title takes the first.
constexpr int deepest_section = 5;

// What is set in several places, or where no foot of a page is its own: a note called there would be lost.
constexpr std::array<std::string_view, 9> without_notes{"text",  "name",   "role", "affiliation", "strapline",
                                                        "theme", "member", "note", "endnote"};

/// What an element stands in.
struct Within {
    const Element* without_notes = nullptr;
    const Element* link = nullptr;
    int sections = 0;
};

void check_element(const Element& element, Within within, Report& report)
{
    if ((element.name == "note" || element.name == "endnote") && within.without_notes)
        report
            .add("misplaced-note", element.span,
                 "a note may not stand in <" + within.without_notes->name + ">")
            .hint("call the note in the running text")
            .hint("the element begins here", within.without_notes->span);
    if (element.name == "link" && within.link)
        report.add("nested-link", element.span, "a link may not stand in another link")
            .hint("end the first link before this one begins")
            .hint("the first begins here", within.link->span);
    if (element.name == "section" && ++within.sections == deepest_section + 1)
        report.add("deep-section", element.span, "sections are nested more than five deep")
            .hint("there are six levels of headings, and the title takes the first");
    if (std::find(without_notes.begin(), without_notes.end(), element.name) != without_notes.end())
        within.without_notes = &element;
    if (element.name == "link") within.link = &element;
    for (const Element& child : child_elements(element)) check_element(child, within, report);
}

} // namespace

void check_nesting(const Element& root, Report& report)
{
    check_element(root, {}, report);
}

} // namespace stonehand
