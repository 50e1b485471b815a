#include "edition/check_nesting.hpp"

namespace stonehand
{

void check_nesting(const Landmarks& landmarks, Report& report)
{
    for (auto [note, holder] : landmarks.misplaced_notes)
        report.add("misplaced-note", note->span, say("a note may not stand in <{}>", holder->name))
            .hint(say("call the note in the running text"))
            .hint(say("the element begins here"), holder->span);
    for (auto [link, outer] : landmarks.nested_links)
        report.add("nested-link", link->span, say("a link may not stand in another link"))
            .hint(say("end the first link before this one begins"))
            .hint(say("the first begins here"), outer->span);
    for (const Element* section : landmarks.deep_sections)
        report.add("deep-section", section->span, say("sections are nested more than five deep"))
            .hint(say("there are six levels of headings, and the title takes the first"));
}

} // namespace stonehand
