#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "colour/paint.hpp"

namespace stonehand
{

/// A place in the units of a drawing.
struct DrawnPoint {
    double x = 0, y = 0;
};

/// A step of a path in absolute coordinates: a curve has its two control points and its end, another step
/// only its end (`to[0]`).
struct SvgStep {
    enum class Kind { Move, Line, Curve, Close } kind{};
    std::array<DrawnPoint, 3> to{};
};

/// x′ = a·x + c·y + e, y′ = b·x + d·y + f.
struct SvgMatrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    DrawnPoint operator()(DrawnPoint at) const { return {a * at.x + c * at.y + e, b * at.x + d * at.y + f}; }
    /// The matrix that applies `inner` first.
    SvgMatrix operator*(const SvgMatrix& inner) const;
};

/// A length in user units (1/96 inch), or in per cent of the side it is measured along.
struct SvgLength {
    double value = 0;
    bool percent = false;
};

/// Without the white space at both ends; a part of the text, even where nothing is left.
std::string_view trimmed(std::string_view text);

// The values of attributes as SVG writes them, read by svgpp: nothing for what is none, or holds a number of
// no use (greater than ten million). Only svg_values.cpp sees svgpp.

/// Path data, with relative steps made absolute, and shorthands, quadratic curves and arcs made cubic curves.
std::optional<std::vector<SvgStep>> read_svg_path(std::string_view text);
/// A list of transformations, multiplied.
std::optional<SvgMatrix> read_svg_transform(std::string_view text);
/// `#b8321c`, `#b31`, `rgb(…)` or one of SVG's colour words.
std::optional<Rgb> read_svg_colour(std::string_view text);
std::optional<SvgLength> read_svg_length(std::string_view text);
/// Numbers separated by spaces or commas.
std::optional<std::vector<double>> read_svg_numbers(std::string_view text);

} // namespace stonehand
