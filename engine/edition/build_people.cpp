#include "edition/build_people.hpp"

#include "edition/build_blocks.hpp"
#include "edition/build_copy.hpp"
#include "edition/child_elements.hpp"
#include "edition/language_of.hpp"

namespace stonehand
{

Logo build_logo(const Element& element)
{
    return {value_of(element, "src"), alternative_of(element), place_of(element, "src")};
}

void read_contributor(Element& element, const Language& inherited, Edition& edition)
{
    Contributor& contributor = edition.contributors.emplace_back();
    contributor.id = value_of(element, "id");
    contributor.sort = value_of(element, "sort");
    contributor.language = language_of(element, inherited);
    contributor.span = element.span;
    contributor.id_span = place_of(element, "id");
    for (Element& child : child_elements(element)) {
        if (child.name == "name") contributor.names.push_back(build_copy(child, contributor.language));
        if (child.name == "role") contributor.roles.push_back(build_copy(child, contributor.language));
        if (child.name == "affiliation")
            contributor.affiliations.push_back(build_copy(child, contributor.language));
        if (child.name == "portrait") contributor.portrait = build_logo(child);
    }
}

void read_bio(Element& element, const Language& inherited, Edition& edition)
{
    Bio& bio = edition.bios.emplace_back();
    bio.contributor = value_of(element, "for");
    bio.language = language_of(element, inherited);
    bio.span = element.span;
    bio.for_span = place_of(element, "for");
    bio.blocks = build_blocks(element, bio.language);
}

void read_board(Element& element, const Language& inherited, Edition& edition)
{
    Board& board = edition.boards.emplace_back();
    board.id = value_of(element, "id");
    board.language = language_of(element, inherited);
    board.span = element.span;
    for (Element& child : child_elements(element)) {
        if (child.name == "heading") board.headings.push_back(build_copy(child, board.language));
        if (child.name == "member")
            board.members.push_back({build_copy(child, board.language), value_of(child, "role"),
                                     value_of(child, "honours"), place_of(child, "role"),
                                     place_of(child, "honours")});
    }
}

void read_contact(Element& element, const Language& inherited, Edition& edition)
{
    Contact& contact = edition.contact.emplace();
    contact.language = language_of(element, inherited);
    contact.span = element.span;
    for (Element& child : child_elements(element)) {
        if (child.name == "email") contact.emails.push_back(build_copy(child, contact.language));
        if (child.name == "social")
            contact.socials.push_back({value_of(child, "service"), value_of(child, "handle"), child.span});
    }
}

} // namespace stonehand
