#include "base/date.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

namespace stonehand
{

namespace
{

std::optional<int> read_number(std::string_view digits, std::size_t length)
{
    int value = 0;
    if (digits.size() != length ||
        !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

} // namespace

std::optional<Date> read_date(std::string_view text)
{
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    const auto year = read_number(text.substr(0, 4), 4);
    if (!year || *year == 0) return std::nullopt;
    Date date{*year, 0, 0};
    if (text.size() > 4) {
        const auto month = read_number(text.substr(5, 2), 2);
        if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
        date.month = *month;
    }
    if (text.size() > 7) {
        const auto day = read_number(text.substr(8, 2), 2);
        if (text[7] != '-' || !day) return std::nullopt;
        date.day = *day;
        const auto calendar = std::chrono::year(date.year) /
                              std::chrono::month(static_cast<unsigned>(date.month)) /
                              std::chrono::day(static_cast<unsigned>(date.day));
        if (!calendar.ok()) return std::nullopt;
    }
    return date;
}

std::string to_string(Date date)
{
    if (date.day) return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    if (date.month) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}", date.year);
}

} // namespace stonehand
