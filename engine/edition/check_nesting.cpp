#include "edition/check_nesting.hpp"

namespace stonehand
{

void check_nesting(const Landmarks& landmarks, Report& report)
{
    for (auto [note, holder] : landmarks.misplaced_notes)
        report.add("misplaced-note", note->span, "a note may not stand in <" + holder->name + ">")
            .hint("call the note in the running text")
            .hint("the element begins here", holder->span);
    for (auto [link, outer] : landmarks.nested_links)
        report.add("nested-link", link->span, "a link may not stand in another link")
            .hint("end the first link before this one begins")
            .hint("the first begins here", outer->span);
    for (const Element* section : landmarks.deep_sections)
        report.add("deep-section", section->span, "sections are nested more than five deep")
            .hint("there are six levels of headings, and the title takes the first");
}

} // namespace stonehand
