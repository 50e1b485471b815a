#pragma once

#include "sheets/sheet.hpp"

namespace stonehand
{

/// Turns all that stands on a sheet upside down; its paper lies as before.
void turn_sheet(Sheet& sheet);

} // namespace stonehand
