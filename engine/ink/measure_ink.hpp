#pragma once

#include "ink/plates.hpp"

namespace stonehand
{

/// Which inks are added up.
enum class InkSum { Process, All };

/// An amount of ink and where. The total of n plates is at most n.
struct InkTotal {
    double total = 0;
    PlaneBox where; ///< in pt
};

/// The side of the square that the Ghent Workgroup takes the mean of (GWG 2022, R0025 and R0026), in pt.
constexpr double ink_square = 15 / 25.4 * 72;

/// How much of a box each plate covers, 0 … 1, in the order of `names()`: what Ghostscript's `ink_cov` gives
/// of a page. The box, as that of every measure, is taken as far as it lies on the plates; of one that does
/// not, all is 0.
std::vector<double> mean_ink(const Plates& plates, const PlaneBox& box);

/// The pixel of most ink whose centre lies in the box; of equals the first from the head, from the left.
InkTotal highest_ink(const Plates& plates, InkSum sum, const PlaneBox& box);

/// The square of side `side` within the box that has the highest mean of the total; of equals the first as
/// above. Where the box is narrower the square is as narrow. Squares are tried pixel by pixel, and at the
/// right and the foot of the box.
InkTotal highest_square(const Plates& plates, InkSum sum, const PlaneBox& box, double side = ink_square);

} // namespace stonehand
