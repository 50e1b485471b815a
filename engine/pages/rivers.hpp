#pragma once

#include <cstddef>
#include <span>

#include "lines/line.hpp"

namespace stonehand
{

/// White that the eye follows down a column: word spaces of consecutive lines, each below the one before.
struct Rivers {
    std::size_t count = 0;
    std::size_t longest = 0; ///< lines that the longest runs through
};

/// The rivers of lines that stand one below the other in one column of one page, each counted once however
/// long it is. Only the spaces of filled lines are known: a paragraph's last line ends what runs into it.
Rivers find_rivers(std::span<const Line> lines);

} // namespace stonehand
