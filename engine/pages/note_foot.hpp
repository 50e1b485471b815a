#pragma once

#include <span>

#include "pages/strip.hpp"

namespace stonehand
{

/// The notes at the foot of a column, as far as a page has called them.
struct NoteFoot {
    Length lines;                   ///< of all of them together
    const SetNote* first = nullptr; ///< null: none is called

    void take(std::span<const SetNote> notes);
    /// What they take of the column from its last baseline upwards.
    Length height(const std::vector<ComputedStyle>& styles) const;
};

} // namespace stonehand
