#pragma once

#include "ink/ink_path.hpp"

namespace stonehand
{

/// The pixels that a box of a page is counted in: columns from its left, rows from its top. The last of
/// either may stand over the box.
struct PlateGrid {
    InkBox box;
    double scale = 1; ///< pixels in a pt
    int columns = 0, rows = 0;

    /// A place in pixels: x from the left, y from the top downwards.
    InkPoint to_pixels(InkPoint point) const
    {
        return {(point.x - box.left) * scale, (box.top - point.y) * scale};
    }
    InkPoint to_page(InkPoint pixel) const { return {box.left + pixel.x / scale, box.top - pixel.y / scale}; }
    bool operator==(const PlateGrid&) const = default;
};

/// The most pixels of a grid: a poster of 84 × 119 cm at 72 dots per inch has 8 million.
constexpr double most_plate_pixels = 16e6;

/// `dots_per_inch` are fewer where the grid would have more than `most_plate_pixels`. A box that holds
/// nothing has no pixels.
PlateGrid make_grid(const InkBox& box, double dots_per_inch);

} // namespace stonehand
