#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stonehand
{

/// The date of an edition that is begun, “2027-03”: the year and month that its id begins with, else those of
/// `now`, in seconds since 1970 and UTC.
std::string date_of_new(std::string_view id, std::int64_t now);

} // namespace stonehand
