#pragma once

#include "edition/edition.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Read an element of that name into the edition: contributors and what is said of people.
void read_contributor(Element& element, const Language& inherited, Edition& edition);
void read_bio(Element& element, const Language& inherited, Edition& edition);
void read_board(Element& element, const Language& inherited, Edition& edition);
void read_contact(Element& element, const Language& inherited, Edition& edition);

/// A logo or a portrait.
Logo build_logo(const Element& element);

} // namespace stonehand
