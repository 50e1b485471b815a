#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "base/length.hpp"

namespace stonehand
{

/// A distance in 1/1000 pt, as content streams are given them: finer than any device, and sums stay exact.
std::int64_t milli_points(Length length);

/// Adds a whole number.
void append_integer(std::string& out, std::int64_t value);
/// Adds a number of 1/10^places in the shortest form: `12.5`, `-.04` (ISO 32000-1, 7.3.3). PDF knows no
/// exponents.
void append_decimal(std::string& out, std::int64_t value, int places);
inline void append_thousandths(std::string& out, std::int64_t value)
{
    append_decimal(out, value, 3);
}
/// Adds an operation of a content stream, a line, its operands in thousandths: `10 20 100 50 re`.
void append_operation(std::string& out, std::span<const std::int64_t> thousandths,
                      std::string_view operation);
inline void append_operation(std::string& out, std::initializer_list<std::int64_t> thousandths,
                             std::string_view operation)
{
    append_operation(out, std::span(thousandths.begin(), thousandths.size()), operation);
}
/// Adds a share (0 to 1) to three places: enough to tell 8-bit colour values apart.
void append_share(std::string& out, double value);

} // namespace stonehand
