#pragma once

#include "sheets/plan_sheets.hpp"

namespace stonehand
{

/// Puts both sides of a sheet onto one plate, beside or above one another: printed, turned, printed again and
/// cut, it gives the sheet twice (fact sheet print-production, 1.3). A sheet with one side stays as it is.
void turn_work(PlannedSheet& sheet, WorkStyle style);

} // namespace stonehand
