#pragma once

#include "base/report.hpp"
#include "edition/edition.hpp"

namespace stonehand
{

/// That what becomes the name of a file or a folder can be one everywhere: the ids of the edition and its
/// essays, the name of the layout.
void check_names(const Edition& edition, Report& report);

} // namespace stonehand
