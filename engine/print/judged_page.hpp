#pragma once

#include "painted/page_boxes.hpp"
#include "painted/painted_mark.hpp"
#include "print/page_underlay.hpp"
#include "print/print_finding.hpp"

namespace stonehand
{

/// A mark as the judges of print see it.
struct JudgedMark {
    const PaintedMark& mark;
    Beneath beneath;
    std::uint32_t page = 0; ///< from 1
    const PageBoxesRead& boxes;

    PrintPlace place() const { return {page, mark.state.object, mark.box}; }
};

/// A colour that a mark is filled or drawn in, and whether that overprints. `colour` is never null.
struct LaidColour {
    ColourPtr colour;
    bool overprints = false;
    bool is_stroke = false;
};

/// The colours of a path, a sign or a stencil; none of what is not seen.
std::vector<LaidColour> colours_of(const PaintedMark& mark);

/// Whether a mark is painted at all: it is not there to say how much of others is seen, nor only to be found.
/// The signs of a Type 3 font are their content.
bool is_seen(const PaintedMark& mark);
/// Whether a mark is an element of the page: it is seen, and not wholly outside of the trimmed page.
bool is_element(const PaintedMark& mark, const PageBoxesRead& boxes);
/// Whether it lays down ink that is known, or may lay down some.
bool lays_ink(const PaintedMark& mark);

/// Whether only Black is laid down, and all of it.
bool is_pure_black(const PaintedColour& colour);

/// A line, or a field that is as thin as one.
struct ThinPart {
    double width = 0; ///< pt
    LaidColour laid;
};
/// The lines of a path: its stroke, or where it is only filled its shorter side if it is a rectangle.
std::vector<ThinPart> thin_parts(const PaintedMark& mark);

} // namespace stonehand
