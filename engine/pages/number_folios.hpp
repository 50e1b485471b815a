#pragma once

#include <string>
#include <vector>

#include "story/story.hpp"

namespace stonehand
{

/// Whether a text among these blocks says the number of its page.
bool has_folio(const std::vector<Block>& blocks);

/// Puts the page's label in the place of every folio.
void number_folios(std::vector<Block>& blocks, const std::string& label);

} // namespace stonehand
