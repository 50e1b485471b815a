#pragma once

#include "ink/flatten_path.hpp"

namespace stonehand
{

/// How a line is cut into strokes and gaps by turns.
struct InkDashes {
    std::vector<double> lengths; ///< none negative, not all zero
    double phase = 0;            ///< how far into the pattern each subpath begins
    double period() const;
    /// How much of the period is drawn, 0 … 1.
    double drawn_part() const;
};

/// The most strokes that a path is cut into.
constexpr double most_dashes = 20'000;

/// The strokes of a line (ISO 32000-1, 8.4.3.6). One without length is a point that looks along the line.
std::vector<InkLine> dash_line(const InkLine& line, const InkDashes& dashes);

double length_of(const InkLine& line);

} // namespace stonehand
