#pragma once

#include <optional>

#include "paragraph/cells.hpp"

namespace stonehand
{

/// The white between two cells, and what the second can give of its own blank half, at a step of its own.
struct Gap {
    Glue white;
    std::optional<Glue> leading_blank;
};

/// The white between two neighbouring cells, at least one of them Han, that no character stands for: between
/// Han characters, between Han and Latin, and, negative, between full-width marks (clreq-cjk 3, 4 and 5).
/// Nothing where there is none.
std::optional<Gap> gap_between(const Cell& before, const Cell& after, const Paragraph& paragraph,
                               const std::vector<ComputedStyle>& styles);

/// The gap of a quarter em between Han and Latin, if these two are: it also replaces a space that the source
/// has.
std::optional<Glue> autospace_between(const Cell& before, const Cell& after, const Paragraph& paragraph,
                                      const std::vector<ComputedStyle>& styles);

} // namespace stonehand
