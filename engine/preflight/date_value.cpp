#include "preflight/date_value.hpp"

#include <chrono>

namespace stonehand
{

namespace
{

/// Takes a date apart from its beginning on.
class DateReader
{
  public:
    explicit DateReader(std::string_view text) : text_(text) {}

    bool done() const { return text_.empty(); }
    bool skip(std::string_view word)
    {
        if (!text_.starts_with(word)) return false;
        text_.remove_prefix(word.size());
        return true;
    }
    /// So many digits that tell a number within limits.
    bool number(std::size_t digits, int least, int most, int& value)
    {
        if (text_.size() < digits) return false;
        int read = 0;
        for (const char digit : text_.substr(0, digits)) {
            if (digit < '0' || digit > '9') return false;
            read = read * 10 + (digit - '0');
        }
        if (read < least || read > most) return false;
        text_.remove_prefix(digits);
        value = read;
        return true;
    }

  private:
    std::string_view text_;
};

struct CivilDate {
    int year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

std::optional<std::int64_t> seconds_of(const CivilDate& date)
{
    const std::chrono::year_month_day day{std::chrono::year(date.year),
                                          std::chrono::month(static_cast<unsigned>(date.month)),
                                          std::chrono::day(static_cast<unsigned>(date.day))};
    if (!day.ok()) return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(day).time_since_epoch().count();
    return ((days * 24 + date.hour) * 60 + date.minute) * 60 + date.second;
}

/// The zone at the end: Z, or hours and minutes before or behind UTC with `between` them.
bool read_zone(DateReader& reader, std::string_view between, std::optional<std::int64_t>& zone)
{
    zone = 0;
    if (reader.skip("Z")) { // PDF lets Z be followed by 00'00'
        int zero = 0;
        if (reader.number(2, 0, 0, zero) && reader.skip(between)) reader.number(2, 0, 0, zero);
        reader.skip(between);
        return reader.done();
    }
    const bool behind = reader.skip("-");
    int hours = 0, minutes = 0;
    if ((!behind && !reader.skip("+")) || !reader.number(2, 0, 23, hours)) return false;
    if (reader.skip(between) && !reader.done() && !reader.number(2, 0, 59, minutes)) return false;
    if (between == "'") reader.skip(between);
    zone = (behind ? -1 : 1) * (hours * 60 + minutes) * 60;
    return reader.done();
}

std::optional<DateValue> finish(DateReader& reader, const CivilDate& date, std::string_view between)
{
    DateValue value;
    if (!reader.done() && !read_zone(reader, between, value.zone)) return std::nullopt;
    const auto seconds = seconds_of(date);
    if (!seconds) return std::nullopt;
    value.seconds = *seconds;
    return value;
}

} // namespace

std::optional<DateValue> read_pdf_date(std::string_view text)
{
    DateReader reader(text);
    CivilDate date;
    reader.skip("D:"); // asked for, and left out by some
    if (!reader.number(4, 0, 9999, date.year)) return std::nullopt;
    // What follows may end anywhere.
    reader.number(2, 1, 12, date.month) && reader.number(2, 1, 31, date.day) &&
        reader.number(2, 0, 23, date.hour) && reader.number(2, 0, 59, date.minute) &&
        reader.number(2, 0, 59, date.second);
    return finish(reader, date, "'");
}

std::optional<DateValue> read_xmp_date(std::string_view text)
{
    DateReader reader(text);
    CivilDate date;
    if (!reader.number(4, 0, 9999, date.year)) return std::nullopt;
    if (reader.skip("-") && !reader.number(2, 1, 12, date.month)) return std::nullopt;
    if (reader.skip("-") && !reader.number(2, 1, 31, date.day)) return std::nullopt;
    if (reader.skip("T")) {
        if (!reader.number(2, 0, 23, date.hour) || !reader.skip(":") || !reader.number(2, 0, 59, date.minute))
            return std::nullopt;
        if (reader.skip(":") && !reader.number(2, 0, 59, date.second)) return std::nullopt;
        int digit = 0;
        if (reader.skip("."))
            while (reader.number(1, 0, 9, digit)) {
            }
    }
    return finish(reader, date, ":");
}

bool is_same_time(const DateValue& one, const DateValue& other)
{
    if (!one.zone || !other.zone) return one.seconds == other.seconds;
    return one.seconds - *one.zone == other.seconds - *other.zone;
}

} // namespace stonehand
