#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/message.hpp"
#include "layout/style.hpp"

namespace stonehand
{

/// The largest absolute length: 14 400 pt, the largest page that PDF allows (ISO 32000-1, annex C.2).
constexpr Length largest_length = Length::points(14'400);

/// What is wrong with the text of a length, in words that follow its quotation, and what to do.
struct LengthFault {
    Message wrong, remedy;
};

/// Reads a length: a decimal number and one of the units pt, mm, em, ic, rlh, %; `0` alone is a length too.
/// Absolute lengths are at most `largest_length` in size, other numbers at most 10 000; no exponents, no NaN.
std::variant<StyleLength, LengthFault> read_length(std::string_view text);

/// A decimal number, `-12.5`: no exponent, no white space, no NaN or infinity. Nothing for other text, or
/// where the number is too large for a double.
std::optional<double> read_decimal(std::string_view text);

/// As `read_length` would read it: `10.5pt`, `148mm`, whichever of the two is rounder.
std::string to_string(const StyleLength& length);
std::string to_string(Length length);
/// A number as short as it can be written and read back.
std::string to_string(double number);

} // namespace stonehand
