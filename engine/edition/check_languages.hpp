#pragma once

#include "base/report.hpp"
#include "edition/edition.hpp"
#include "edition/landmarks.hpp"

namespace stonehand
{

/// That what may be given once per language is not given twice in one, and that Chinese says which script.
void check_languages(const Landmarks& landmarks, const Edition& edition, Report& report);

} // namespace stonehand
