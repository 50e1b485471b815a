#include "colour/paint.hpp"

#include <charconv>

namespace stonehand
{

namespace
{

double lightened(double value, double tint)
{
    return value * tint + (1 - tint);
}

std::optional<double> read_channel(std::string_view digits)
{
    unsigned value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (fault != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value / 255.0;
}

} // namespace

Rgb screen_value(const Paint& paint, const Palette& palette)
{
    const auto index = static_cast<std::size_t>(paint.colour);
    if (index >= palette.size()) return {};
    const Rgb full = palette[index].screen;
    return {lightened(full.red, paint.tint), lightened(full.green, paint.tint),
            lightened(full.blue, paint.tint)};
}

std::optional<Rgb> read_screen_colour(std::string_view text)
{
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    const auto red = read_channel(text.substr(1, 2));
    const auto green = read_channel(text.substr(3, 2));
    const auto blue = read_channel(text.substr(5, 2));
    if (!red || !green || !blue) return std::nullopt;
    return Rgb{*red, *green, *blue};
}

} // namespace stonehand
