#include "pdf/number_text.hpp"

#include <charconv>
#include <cmath>

namespace stonehand
{

std::int64_t milli_points(Length length)
{
    // 12 700 units are 1 pt: 12.7 units are 1/1000 pt. Rounded to nearest, halves away from zero.
    const std::int64_t units = length.units() * 20;
    return units >= 0 ? (units + 127) / 254 : -((-units + 127) / 254);
}

void append_integer(std::string& out, std::int64_t value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end);
}

void append_decimal(std::string& out, std::int64_t value, int places)
{
    if (value < 0) out.push_back('-');
    std::int64_t unit = 1;
    for (int i = 0; i < places; ++i) unit *= 10;
    const std::int64_t size = value < 0 ? -value : value;
    std::int64_t rest = size % unit;
    if (size >= unit || rest == 0) append_integer(out, size / unit);
    if (rest == 0) return;
    out.push_back('.');
    for (; rest > 0; rest %= unit) {
        unit /= 10;
        out.push_back(static_cast<char>('0' + rest / unit));
    }
}

void append_operation(std::string& out, std::span<const std::int64_t> thousandths, std::string_view operation)
{
    for (const std::int64_t value : thousandths) {
        append_thousandths(out, value);
        out.push_back(' ');
    }
    out += operation;
    out.push_back('\n');
}

void append_share(std::string& out, double value)
{
    append_thousandths(out, std::llround(value * 1000));
}

} // namespace stonehand
