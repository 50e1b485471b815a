#pragma once

#include <cstddef>
#include <string>

#include "changes/seen_page.hpp"

namespace stonehand
{

/// A few words of the running text, by which people find the place between them.
struct WordsAround {
    std::string lead, trail; ///< empty at the head and at the foot of the page
};

/// Three words, or six signs of a script without spaces, on either side of the words of a page from `first`
/// to `last`.
WordsAround words_around(const SeenPage& page, std::size_t first, std::size_t last);

} // namespace stonehand
