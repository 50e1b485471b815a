#include "program/date_of_new.hpp"

#include <chrono>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// `2027-03`, and nothing behind it that would make it part of something else.
bool begins_with_month(std::string_view id)
{
    constexpr std::string_view form = "0000-00";
    if (id.size() < form.size() || (id.size() > form.size() && is_digit(id[form.size()]))) return false;
    for (std::size_t i = 0; i < form.size(); ++i)
        if (form[i] == '0' ? !is_digit(id[i]) : id[i] != form[i]) return false;
    const std::string_view month = id.substr(5, 2);
    return month >= "01" && month <= "12" && id.substr(0, 4) != "0000";
}

} // namespace

std::string date_of_new(std::string_view id, std::int64_t now)
{
    if (begins_with_month(id)) return std::string(id.substr(0, 7));
    const std::chrono::sys_seconds moment{std::chrono::seconds(now)};
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(moment));
    return fmt::format("{:04}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()));
}

} // namespace stonehand
