#pragma once

#include "base/plane.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// How a page lies on its sheet: from its own space (pt, from the foot-left corner of its trim, y upwards) to
/// the sheet's (from the foot-left corner of the paper).
PlaneMatrix placing(const Placement& placement, const Size& page, const Size& sheet);

/// Where a box of a page, from the head-left corner of its trim, comes to lie on the sheet.
Rect placed(const Rect& box, const Placement& placement, const Size& page);

} // namespace stonehand
