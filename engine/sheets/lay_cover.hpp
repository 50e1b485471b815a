#pragma once

#include <vector>

#include "pages/page.hpp"
#include "sheets/book_pages.hpp"
#include "sheets/lay_sheets.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// How wide the parts of a cover are besides its pages.
struct CoverMeasures {
    Length spine; ///< 0 where it is only folded
    Length flaps; ///< 0: none
};

/// How wide and high the paper of a cover must be, with its bleed.
Size cover_paper_needed(const PageFormat& page, const CoverMeasures& measures);

/// Lays a cover round a block: the outside – back, spine, front, with flaps beyond them – and, where anything
/// stands there, the inside. A book that is bound at the right has its front at the left. The page of the
/// spine stands in the middle of the spine and is seen as far as the spine goes.
std::vector<Sheet> lay_cover(const Document& document, const BookPages& book, const PageFormat& page,
                             const CoverMeasures& measures, const Imposition& imposition, Length room);

} // namespace stonehand
