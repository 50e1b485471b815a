#pragma once

#include "base/report.hpp"
#include "edition/edition.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// Tells of a logo and of portraits that the layout sets nowhere, so that nobody looks for them on the page.
void check_unset_pictures(const Edition& edition, const Layout& layout, Report& report);

} // namespace stonehand
