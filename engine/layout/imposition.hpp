#pragma once

#include <cstddef>
#include <string>

#include "base/geometry.hpp"

namespace stonehand
{

/// How pages become a book, or leaves.
enum class Scheme {
    Saddle,      ///< sheets folded into one another and stitched through the fold
    Perfect,     ///< signatures upon one another, glued at the back
    NUp,         ///< several pages a side, in the order of reading
    CutAndStack, ///< cut into piles that are put upon one another
    Single       ///< leaves beside one another, cut apart and gathered
};

/// What is printed on the other side of a sheet.
enum class WorkStyle {
    Sheetwise,    ///< other pages, from plates of their own
    WorkAndTurn,  ///< the same plates, turned about the upright axis: two copies, side by side
    WorkAndTumble ///< the same plates, turned about the level axis: two copies, one above the other
};

/// Where leaves without a page stand.
enum class BlankPlace { End, BeforeLast };

/// What is done about inner leaves that stick out.
enum class Creep { Shift, Scale, None };

/// Which edge of a sheet it is turned over along. Unsaid, it is turned about its upright axis.
enum class FlipEdge { Upright, Short, Long };

/// Whether the outer four pages are printed apart, on a stock of their own.
enum class CoverPages { Self, Apart };

/// A paper. Its thickness is said, or comes from what it weighs and its bulk.
struct Stock {
    double grammage = 0; ///< g/m²; 0 where it is not said
    double bulk = 1;     ///< cm³/g
    Length caliper_said; ///< 0: from grammage and bulk

    /// The thickness of one leaf: grammage · bulk, in micrometres (fact sheet print-production, 1.5).
    Length caliper() const
    {
        return caliper_said > Length{} ? caliper_said : Length::millimetres(grammage * bulk / 1000);
    }
};

/// How sheets are laid, folded and bound.
struct Imposition {
    Scheme scheme = Scheme::Saddle;
    bool by_thickness = false;      ///< saddle as long as the block is thin enough for it, else perfect
    unsigned signature = 16;        ///< pages of a signature: 4, 8, 16 or 32
    unsigned sheet_pages = 0;       ///< pages folded from one sheet; 0: saddle 4, perfect all of a signature
    unsigned columns = 0, rows = 0; ///< of what is not folded; 0: as many as the sheet has room for
    unsigned sides = 2;             ///< of what is not folded: 1 or 2
    WorkStyle work_style = WorkStyle::Sheetwise;
    FlipEdge flip_edge = FlipEdge::Upright;
    BlankPlace blanks = BlankPlace::BeforeLast;
    Creep creep = Creep::Shift;
    double tightness = 1;             ///< how much more than their paper folded sheets push out, 1 to 1.4
    std::string sheet_name;           ///< as it was said: `SRA3`
    Size sheet;                       ///< no size: as large as pages and marks ask for
    Length gutter{Length::units(-1)}; ///< between pages that are cut apart; negative: twice the bleed
    Length grind_off;                 ///< what perfect binding mills from each page's back
    Stock stock{120, 1, {}};
    CoverPages cover = CoverPages::Self;
    Stock cover_stock{250, 1, {}};
    bool spine_counts_cover = false; ///< the spine is as thick as the block, or as block and cover
    Length flaps;                    ///< how wide the flaps of a cover are; 0: none
    std::size_t quantity = 1;
};

} // namespace stonehand
