#pragma once

#include <string>
#include <vector>

#include "changes/seen_page.hpp"

namespace stonehand
{

/// Words as a text: with spaces, but where their script has none.
std::string join_words(const std::vector<const SeenWord*>& words);

/// The same, but no more than a line of it; what follows is “…”.
std::string first_words(const std::vector<const SeenWord*>& words);

/// Whether both say the same, letter by letter, but for hyphens at the ends of lines: “exam­ple”, “self-
/// made”.
bool say_the_same(const std::vector<const SeenWord*>& some, const std::vector<const SeenWord*>& others);

/// The boxes of words: one for each line.
std::vector<PlaneBox> boxes_of(const std::vector<const SeenWord*>& words);

} // namespace stonehand
