#pragma once

#include "base/report.hpp"
#include "edition/landmarks.hpp"

namespace stonehand
{

/// That notes stand in running text, links not in links, and sections not too deep.
void check_nesting(const Landmarks& landmarks, Report& report);

} // namespace stonehand
