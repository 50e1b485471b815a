#pragma once

#include "edition/edition.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// Read an element of that name into the edition: contributors and what is said of people.
void read_contributor(const Element& element, const Language& inherited, Edition& edition);
void read_bio(const Element& element, const Language& inherited, Edition& edition);
void read_board(const Element& element, const Language& inherited, Edition& edition);
void read_contact(const Element& element, const Language& inherited, Edition& edition);

/// A logo or a portrait.
Logo build_logo(const Element& element);

} // namespace stonehand
