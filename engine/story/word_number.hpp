#pragma once

#include <string>
#include <string_view>

namespace stonehand
{

/// A form with its `{number}`, `{number-han}`, `{letter}` or `{roman}` filled in.
std::string word_number(std::string_view form, int number);

/// A number from 0 to 99 in Han numerals: 二十一.
std::string han_number(int number);
/// The digits of a year in Han numerals: 二〇二二.
std::string han_digits(int number);
/// Counted in letters as CSS has it, `lower-alpha`: z is followed by aa.
std::string in_letters(int number);
/// `lower-roman`, up to 3999; figures beyond.
std::string in_roman(int number);

} // namespace stonehand
