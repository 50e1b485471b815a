#pragma once

#include <cstddef>
#include <vector>

#include "layout/imposition.hpp"
#include "layout/layout.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// A face of a leaf as the reader meets it.
struct FacePage {
    std::size_t page = 0;
    Turn turn = Turn::None;
    Point middle; ///< where it lies when all is folded: the same for all, but for creep
};

/// Prints, cuts, folds and gathers sheets as a bindery does, with places on paper alone: a fold lays what is
/// left of its line (right, in a book bound at the right) or above it behind the rest. Gives the faces in the
/// order of reading. Sheets must have pages everywhere.
std::vector<FacePage> fold_book(const std::vector<Sheet>& sheets, const Imposition& imposition,
                                Binding binding);

} // namespace stonehand
