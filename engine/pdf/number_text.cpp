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

void append_thousandths(std::string& out, std::int64_t value)
{
    if (value < 0) out.push_back('-');
    const std::int64_t size = value < 0 ? -value : value;
    const std::int64_t whole = size / 1000;
    std::int64_t rest = size % 1000;
    if (whole != 0 || rest == 0) append_integer(out, whole);
    if (rest == 0) return;
    char places[4] = {'.', static_cast<char>('0' + rest / 100), static_cast<char>('0' + rest / 10 % 10),
                      static_cast<char>('0' + rest % 10)};
    std::size_t count = 4;
    while (places[count - 1] == '0') --count;
    out.append(places, count);
}

void append_share(std::string& out, double value)
{
    append_thousandths(out, std::llround(value * 1000));
}

} // namespace stonehand
