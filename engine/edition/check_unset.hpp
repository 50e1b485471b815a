#pragma once

#include "base/report.hpp"
#include "edition/landmarks.hpp"

namespace stonehand
{

/// Tells of what is read and checked but not set by this version, so that nobody looks for it on the page.
void check_unset(const Landmarks& landmarks, Report& report);

} // namespace stonehand
