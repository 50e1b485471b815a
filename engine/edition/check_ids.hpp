#pragma once

#include "base/report.hpp"
#include "edition/landmarks.hpp"

namespace stonehand
{

/// That no id is given twice and every reference leads to one.
void check_ids(const Landmarks& landmarks, Report& report);

} // namespace stonehand
