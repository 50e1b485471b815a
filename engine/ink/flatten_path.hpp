#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/outline.hpp"

namespace stonehand
{

/// How far the chords of a curve may stand from it, in pixels: of a full stop 2 pixels wide they leave out
/// two thirds of a hundredth.
constexpr double chord_tolerance = 0.01;

/// Calls `add(point, is_end)` for the ends of the chords that a curve is taken for.
template <typename Add>
void for_each_chord(PlanePoint from, const std::array<PlanePoint, 3>& to, double tolerance, const Add& add)
{
    // So many chords keep within the tolerance (Wang's formula, by the greatest second difference).
    const double bend =
        std::max(std::hypot(from.x - 2 * to[0].x + to[1].x, from.y - 2 * to[0].y + to[1].y),
                 std::hypot(to[0].x - 2 * to[1].x + to[2].x, to[0].y - 2 * to[1].y + to[2].y));
    constexpr double most_chords = 500;
    const double wanted = std::ceil(std::sqrt(0.75 * bend / tolerance));
    const int chords = wanted > 1 ? static_cast<int>(std::min(wanted, most_chords)) : 1;
    for (int chord = 1; chord < chords; ++chord) {
        const double t = static_cast<double>(chord) / chords, s = 1 - t;
        const double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
        add(PlanePoint{a * from.x + b * to[0].x + c * to[1].x + d * to[2].x,
                       a * from.y + b * to[0].y + c * to[1].y + d * to[2].y},
            false);
    }
    add(to[2], true);
}

/// A subpath as straight lines.
struct InkLine {
    std::vector<PlanePoint> points; ///< none is that before it; of a closed one the last is not the first
    std::vector<bool> is_corner;    ///< of each point: false within a curve
    bool is_closed = false;
    PlanePoint direction{1, 0}; ///< of a line that is but a point: where it looks
};

/// The subpaths of a path. One that only moves is none; one that goes nowhere is a point (ISO 32000-1,
/// 8.5.3.2). What has no finite place is left out.
std::vector<InkLine> flatten_path(const Outline& path, double tolerance);

} // namespace stonehand
