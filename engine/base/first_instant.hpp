#pragma once

#include <string>

#include "base/date.hpp"

namespace stonehand
{

/// When a date begins, `2022-09-01T00:00:00Z`: the first month and the first day where none is given.
std::string first_instant(Date date);

} // namespace stonehand
