#include "layout/check_page_words.hpp"

namespace stonehand
{

void check_page_words(const Element& root, Faults& faults)
{
    if (root.name == "text-box") return;
    if (root.name == "folio" || root.name == "section-title")
        faults.tell("page-word-outside-box", root.span,
                    say("<{}> stands where no page is known yet", root.name),
                    say("put it into a <text-box> of a master; for the page where something begins, write "
                        "<page-of>"));
    for (const Node& node : root.children)
        if (const auto* child = std::get_if<Element>(&node)) check_page_words(*child, faults);
}

} // namespace stonehand
