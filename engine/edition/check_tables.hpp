#pragma once

#include "base/report.hpp"
#include "edition/landmarks.hpp"

namespace stonehand
{

/// That the cells of every table fill its grid: none overlap, no row is longer or shorter than the others.
void check_tables(const Landmarks& landmarks, Report& report);

} // namespace stonehand
