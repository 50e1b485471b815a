#pragma once

#include "base/report.hpp"
#include "edition/edition.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Puts what an edition says of its printing in the place of what the layout says; a cover is bound as its
/// booklet is, but for what is said of the cover itself. What cannot be is told at its place.
void apply_printing(const Edition& edition, Layout& layout, Report& report);

} // namespace stonehand
