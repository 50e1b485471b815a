#pragma once

#include <functional>
#include <string>
#include <vector>

#include "story/story.hpp"

namespace stonehand
{

/// What only a page knows of itself: its label, and the sections it is in, null where it is in none.
struct PageWords {
    std::string folio;
    std::function<const OutlineEntry*(const WantedSection&)> section;
};

/// Whether a text among these blocks says anything of its page.
bool has_page_words(const std::vector<Block>& blocks);

/// Puts the words of a page in the place of every folio and section title. A separator stands only between
/// two things that are there, and a text that says nothing is left out.
void put_page_words(std::vector<Block>& blocks, const PageWords& words);

} // namespace stonehand
