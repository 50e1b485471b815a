#include "base/first_instant.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace stonehand
{

std::string first_instant(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", date.year, std::max(date.month, 1),
                       std::max(date.day, 1));
}

} // namespace stonehand
