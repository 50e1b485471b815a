#include "image/light.hpp"

#include <algorithm>
#include <array>

namespace stonehand
{

namespace
{

constexpr double most_light = 65'535;

/// Newton's method from above, with sums, products and quotients alone: `pow` may differ from machine to
/// machine.
constexpr double fifth_root(double value)
{
    double root = 1;
    for (int step = 0; step < 40; ++step) {
        const double fourth = root * root * root * root;
        root = (4 * root + value / fourth) / 5;
    }
    return root;
}

/// IEC 61966-2-1, 5.2; its exponent 2.4 is 12/5.
constexpr double light_of_part(double value)
{
    if (value <= 0.04045) return value / 12.92;
    const double root = fifth_root((value + 0.055) / 1.055);
    const double square = root * root, fourth = square * square;
    return fourth * fourth * fourth;
}

constexpr std::uint16_t light_at(double value)
{
    return static_cast<std::uint16_t>(light_of_part(value / 255) * most_light + 0.5);
}

constexpr auto lights = [] {
    std::array<std::uint16_t, 256> table{};
    for (std::size_t value = 0; value < table.size(); ++value)
        table[value] = light_at(static_cast<double>(value));
    return table;
}();

/// Where each value ends and the next begins: half-way between them, as values go.
constexpr auto borders = [] {
    std::array<std::uint16_t, 255> table{};
    for (std::size_t value = 0; value < table.size(); ++value)
        table[value] = light_at(static_cast<double>(value) + 0.5);
    return table;
}();

} // namespace

std::uint16_t light_of(std::uint8_t value)
{
    return lights[value];
}

std::uint8_t value_of(std::uint64_t light)
{
    return static_cast<std::uint8_t>(std::upper_bound(borders.begin(), borders.end(), light) -
                                     borders.begin());
}

} // namespace stonehand
