#pragma once

#include <string_view>

#include "layout/layout.hpp"

namespace stonehand
{

/// Which of the printer's marks a word of `mark_words` names; null for any other word.
bool PrintersMarks::*mark_named(std::string_view word);

} // namespace stonehand
