#include "story/word_number.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "story/fill_fields.hpp"

namespace stonehand
{

namespace
{

constexpr std::array<std::string_view, 10> han_figures{"〇", "一", "二", "三", "四",
                                                       "五", "六", "七", "八", "九"};

} // namespace

std::string word_number(std::string_view form, int number)
{
    return fill_fields(form, [&](std::string_view field) -> std::string {
        if (field == "number") return fmt::format("{}", number);
        if (field == "number-han") return number < 100 ? han_number(number) : han_digits(number);
        if (field == "letter") return in_letters(number);
        if (field == "roman") return in_roman(number);
        return {};
    });
}

std::string han_number(int number)
{
    const auto figure = [](int digit) { return std::string(han_figures[static_cast<std::size_t>(digit)]); };
    if (number < 10) return figure(number);
    return (number >= 20 ? figure(number / 10) : std::string()) + "十" +
           (number % 10 ? figure(number % 10) : std::string());
}

std::string han_digits(int number)
{
    std::string digits;
    for (char digit : fmt::format("{}", number)) digits += han_figures[static_cast<std::size_t>(digit - '0')];
    return digits;
}

std::string in_letters(int number)
{
    constexpr int letters = 26;
    std::string text;
    for (; number > 0; number = (number - 1) / letters)
        text += static_cast<char>('a' + (number - 1) % letters);
    std::reverse(text.begin(), text.end());
    return text;
}

std::string in_roman(int number)
{
    constexpr int beyond = 4000;
    constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
    if (number >= beyond) return fmt::format("{}", number);
    std::string text;
    for (const auto& [value, sign] : signs)
        for (; number >= value; number -= value) text += sign;
    return text;
}

} // namespace stonehand
