#pragma once

#include "base/report.hpp"
#include "edition/landmarks.hpp"

namespace stonehand
{

/// That what must say something does: headings, names, notes, alternatives of pictures.
void check_texts(const Landmarks& landmarks, Report& report);

} // namespace stonehand
