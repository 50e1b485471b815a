#pragma once

#include "base/outline.hpp"

namespace stonehand
{

/// The pixels that a box of a page is counted in: columns from its left, rows from its top. The box is just
/// so many pixels wide and high, so that what ends where the page ends cuts none.
struct PlateGrid {
    PlaneBox box;
    double across = 1, down = 1; ///< pixels in a pt; they differ by less than a pixel on the whole box
    int columns = 0, rows = 0;

    /// A place in pixels: x from the left, y from the top downwards.
    PlanePoint to_pixels(PlanePoint point) const
    {
        return {(point.x - box.left) * across, (box.top - point.y) * down};
    }
    PlanePoint to_page(PlanePoint pixel) const
    {
        return {box.left + pixel.x / across, box.top - pixel.y / down};
    }
    bool operator==(const PlateGrid&) const = default;
};

/// The most pixels of a grid: a poster of 84 × 119 cm at 72 dots per inch has 8 million.
constexpr double most_plate_pixels = 16e6;

/// At least `dots_per_inch`; fewer where the grid would have more than `most_plate_pixels`. A box that holds
/// nothing has no pixels.
PlateGrid make_grid(const PlaneBox& box, double dots_per_inch);

} // namespace stonehand
