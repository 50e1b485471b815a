#pragma once

#include <cstddef>

#include "layout/imposition.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// What laying and binding a book came to: for those who print and bind it.
struct BindingRecord {
    Imposition imposition;
    Binding binding = Binding::Left; ///< the side
    Size page;                       ///< the trim of one
    Length bleed;
    std::size_t pages = 0;      ///< that are placed
    std::size_t blanks = 0;     ///< leaves' sides without a page
    std::size_t signatures = 0; ///< 1 where nothing is gathered
    std::size_t sheets = 0;     ///< of paper, each copy
    std::size_t sides = 0;      ///< that are printed: pages of the file
    Size paper;                 ///< of the first sheet
    Length creep;               ///< of the innermost leaf
    Length thickness;           ///< of the block of leaves, without a cover: the spine's width
};

} // namespace stonehand
