#pragma once

#include "layout/imposition.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// Turns all that stands on a sheet upside down; its paper lies as before.
void turn_sheet(Sheet& sheet);

/// Turns what stands on the back of a sheet upside down, where the sheet is turned over along its other edge.
void turn_back(Sheet& back, FlipEdge edge);

} // namespace stonehand
