#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace stonehand
{

/// A day, a month or a year of the Gregorian calendar: month and day are 0 where they are not given.
struct Date {
    int year = 0, month = 0, day = 0;
    auto operator<=>(const Date&) const = default;
};

/// Reads `2022`, `2022-09` or `2022-09-30` (ISO 8601); nothing for any other text or a day that does not
/// exist.
std::optional<Date> read_date(std::string_view text);
/// The date as it would be read: `2022-09`.
std::string to_string(Date date);

} // namespace stonehand
