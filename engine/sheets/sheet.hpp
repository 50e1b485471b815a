#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "pages/page.hpp"

namespace stonehand
{

/// How far something is turned on a sheet, clockwise.
enum class Turn { None, Quarter, Half, ThreeQuarters };

/// A page of the document on a sheet.
struct Placement {
    std::size_t page = 0;
    Rect trim;  ///< where its trim comes to stand, turned and scaled
    Rect shown; ///< what is seen of it: its trim and bleed, as far as the next page
    Turn turn = Turn::None;
};

/// Lines across a sheet along which it is cut or folded: the places of upright ones from its left edge, of
/// level ones from its head.
struct SheetLines {
    std::vector<Length> upright, level;
};

/// One side of what a press prints at once: its paper, what is cut out of it, pages, and marks for those who
/// print, cut and fold. All places count from the head-left corner of the paper.
struct Sheet {
    std::string name; ///< for slugs: `page 3`, `signature 2, sheet 1, front`
    Size size;
    Rect trim;    ///< what is left when it is cut: of all its pages together
    Length bleed; ///< how far colour runs over the trim
    std::vector<Placement> placements;
    SheetLines cuts, folds;
    std::optional<Rect> collation; ///< where a signature's place in the book is marked on its back
    std::vector<Mark> marks;       ///< outside the bleed
};

/// The rectangle that colour covers.
inline Rect bleed_box(const Rect& trim, Length bleed)
{
    return {{trim.at.x - bleed, trim.at.y - bleed},
            {trim.size.width + 2 * bleed, trim.size.height + 2 * bleed}};
}

} // namespace stonehand
