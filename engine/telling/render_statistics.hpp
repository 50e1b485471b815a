#pragma once

#include <string>

#include "telling/event.hpp"

namespace stonehand
{

/// The numbers of an output as tables: a row for all of its lines and, of the screen output, for each part;
/// what one row has no room for; the fonts. Of the other outputs, which may be many and repeat what the
/// screen output says, only the row for all and what fallback did.
std::string render_statistics(const StatisticsTold& told, Tongue tongue);

} // namespace stonehand
