#pragma once

#include <cstddef>
#include <string_view>

namespace stonehand
{

/// A code point as a terminal shows it.
struct Shown {
    std::size_t bytes = 1; ///< of the text; 1 for a byte that is not UTF-8
    int columns = 1;       ///< 0 for a combining mark, 2 for a wide character, 1 for what cannot be shown
    bool showable = true;  ///< false: a control character or a byte that is not UTF-8
};

/// The code point at `text[at]`, which must be below the text's size.
Shown shown_at(std::string_view text, std::size_t at);

} // namespace stonehand
