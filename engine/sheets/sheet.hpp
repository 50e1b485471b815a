#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// A page of the document on a sheet.
struct Placement {
    std::size_t page = 0;
    Point at; ///< where the head-left corner of its trim comes to stand
};

/// What a press prints at once: its paper, what is cut out of it, pages, and marks for those who print and
/// cut. All places count from the head-left corner of the paper.
struct Sheet {
    Size size;
    Rect trim;    ///< what is left when it is cut
    Length bleed; ///< how far colour runs over the trim
    std::vector<Placement> placements;
    std::vector<Mark> marks; ///< outside the bleed
};

/// The rectangle that colour covers.
inline Rect bleed_box(const Rect& trim, Length bleed)
{
    return {{trim.at.x - bleed, trim.at.y - bleed},
            {trim.size.width + 2 * bleed, trim.size.height + 2 * bleed}};
}

} // namespace stonehand
