#pragma once

#include <string>
#include <vector>

#include "pages/page.hpp"

namespace stonehand
{

/// The numbers of the notes that are numbered by the page, by their anchors: from 1 at every foot of every
/// page, in the order in which they stand there. Empty for every other anchor, and for notes on no page;
/// nothing at all where no note is numbered so.
std::vector<std::string> number_notes(const Document& document, const Story& story);

} // namespace stonehand
