#include "ink/plate_grid.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

PlateGrid make_grid(const PlaneBox& box, double dots_per_inch)
{
    constexpr double farthest = 1e9; // of any page; so that what follows is a number
    const auto is_length = [](double length) { return length > 0 && length < farthest; };
    if (!is_length(box.width()) || !is_length(box.height()) || !is_length(dots_per_inch)) return {box};
    const auto count = [](double length, double scale) {
        // Boxes are written with few decimals: what is but a thousandth of a pixel wide is no column.
        return std::clamp(std::ceil(length * scale - 1e-3), 1.0, most_plate_pixels);
    };
    double scale = dots_per_inch / 72;
    while (count(box.width(), scale) * count(box.height(), scale) > most_plate_pixels) scale *= 0.75;
    const double columns = count(box.width(), scale), rows = count(box.height(), scale);
    return {box, columns / box.width(), rows / box.height(), static_cast<int>(columns),
            static_cast<int>(rows)};
}

} // namespace stonehand
