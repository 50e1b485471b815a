#pragma once

#include "base/report.hpp"
#include "edition/edition.hpp"

namespace stonehand
{

/// That essays and bios name contributors of the edition, and that each contributor has an essay and a bio.
void check_people(const Edition& edition, Report& report);

} // namespace stonehand
