#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "layout/imposition.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// A page of the document, or a blank.
using PageOrBlank = std::optional<std::size_t>;

/// The pages of a document by what a bindery does with them.
struct BookPages {
    std::vector<PageOrBlank> block; ///< what is folded, or everything where the cover is not apart
    /// The outer four, where the cover is apart: front, its inside, the back's inside, back.
    std::array<PageOrBlank, 4> cover;
    /// Pages of masters with these names: what a cover has besides.
    PageOrBlank spine, front_flap, back_flap;
};

/// Parts them. With a cover apart, blanks stand before its back's inside so that the block has an even number
/// of pages.
BookPages part_book(const Document& document, CoverPages cover);

} // namespace stonehand
