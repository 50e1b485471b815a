#pragma once

#include <vector>

#include "pages/page.hpp"
#include "proof/json_text.hpp"
#include "proof/shape_tables.hpp"

namespace stonehand
{

/// Writes what marks paint as a JSON array, in their order; places in 1/1000 pt, colours and shapes by their
/// numbers, -1 for none:
///
///     ["t",colour,size,x,y,lie,[glyph,…],[step,…],[rise,…]]   glyphs: lie 0 level, 1 turned, 2 a column
///     ["r",fill,stroke,thickness,x,y,width,height,radius]     a rectangle
///     ["w",colour,thickness,"m…"]                             a wave
///     ["p",picture,x,y,width,height]  ["d",drawing,x,y,width,height]
///
/// `step` is how far each glyph stands behind the one before (the first: behind the pen), `rise` how far
/// above the line (of a column: to the right of its axis): one where all are the same, none where all are 0.
void describe_marks(const std::vector<Mark>& marks, const ShapeTables& tables, JsonText& json);

} // namespace stonehand
