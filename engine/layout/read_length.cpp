#include "layout/read_length.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/report.hpp"

namespace stonehand
{

namespace
{

using Unit = StyleLength::Unit;

constexpr double largest_number = 10'000;

constexpr std::pair<std::string_view, Unit> relative_units[] = {
    {"em", Unit::Em}, {"ic", Unit::Ic}, {"rlh", Unit::Rlh}, {"%", Unit::Percent}};

struct NumberAndUnit {
    double number;
    std::string_view unit;
};

bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// The number at the beginning of a text, and what follows it.
std::optional<NumberAndUnit> split(std::string_view text)
{
    // from_chars also reads “inf” and “nan”, and no plus sign: the first character is looked at here.
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    if (first >= text.size() || !(is_digit(text[first]) || text[first] == '.')) return std::nullopt;
    double number = 0;
    const auto [rest, error] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc{}) return std::nullopt;
    return NumberAndUnit{number == 0 ? 0 : number, text.substr(static_cast<std::size_t>(rest - text.data()))};
}

LengthFault too_large()
{
    return {say("is larger than any page can be"),
            say("lengths go up to 14400pt (5080mm), other numbers up to 10000")};
}

std::variant<StyleLength, LengthFault> absolute(double number, double per_unit)
{
    if (std::abs(number) * per_unit > static_cast<double>(largest_length.units())) return too_large();
    return StyleLength{Unit::Absolute,
                       per_unit == Length::per_point ? Length::points(number) : Length::millimetres(number),
                       0};
}

LengthFault unknown_unit(std::string_view unit)
{
    constexpr Sentence units = say("the units are pt, mm, em, ic (Han characters), rlh (grid lines) and %");
    if (unit.starts_with(' '))
        return {say("has a space before its unit"), say("write it without the space: 12pt")};
    if (unit == "cm") return {say("is in centimetres"), say("write it in millimetres: 1cm is 10mm")};
    if (unit == "in")
        return {say("is in inches"), say("write it in points or millimetres: 1in is 72pt or 25.4mm")};
    if (unit == "px")
        return {say("is in pixels, which paper does not have"), say("write it in points: 1px is 0.75pt")};
    if (unit.empty()) return {say("has no unit"), units};
    return {say("has the unknown unit {}", quoted(unit)), units};
}

std::string shortest(double number)
{
    std::array<char, 32> letters{};
    const auto [end, error] = std::to_chars(letters.data(), letters.data() + letters.size(), number);
    return error == std::errc{} ? std::string(letters.data(), end) : "0";
}

} // namespace

std::optional<double> read_decimal(std::string_view text)
{
    const auto parts = split(text);
    if (!parts || !parts->unit.empty()) return std::nullopt;
    return parts->number;
}

std::variant<StyleLength, LengthFault> read_length(std::string_view text)
{
    const auto parts = split(text);
    if (!parts)
        return LengthFault{say("is not a length"), say("write a number and a unit: 10.5pt, 3mm, 2em")};
    const auto [number, unit] = *parts;
    if (unit == "pt") return absolute(number, Length::per_point);
    if (unit == "mm") return absolute(number, Length::per_millimetre);
    if (unit.empty() && number == 0) return StyleLength{};
    for (const auto& [name, relative] : relative_units) {
        if (unit != name) continue;
        if (std::abs(number) > largest_number) return too_large();
        return StyleLength{relative, {}, number};
    }
    return unknown_unit(unit);
}

std::string to_string(double number)
{
    return shortest(number == 0 ? 0 : number);
}

std::string to_string(Length length)
{
    // What is whole in twentieths of a point was surely meant in points: 0.35pt and 10.25pt, but not 20mm.
    constexpr std::int64_t twentieth = 635, thousandth_of_millimetre = 36;
    if (length.units() % twentieth != 0 && length.units() % thousandth_of_millimetre == 0)
        return shortest(std::round(length.in_millimetres() * 1'000) / 1'000) + "mm";
    return shortest(std::round(length.in_points() * 10'000) / 10'000) + "pt";
}

std::string to_string(const StyleLength& length)
{
    switch (length.unit) {
    case Unit::Absolute:
        return to_string(length.length);
    case Unit::Em:
        return shortest(length.number) + "em";
    case Unit::Ic:
        return shortest(length.number) + "ic";
    case Unit::Rlh:
        return shortest(length.number) + "rlh";
    case Unit::Percent:
        return shortest(length.number) + "%";
    }
    return {};
}

} // namespace stonehand
