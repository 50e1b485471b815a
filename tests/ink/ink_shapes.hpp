#pragma once

#include "ink/cover_path.hpp"
#include "ink/measure_ink.hpp"
#include "ink/paint_ink.hpp"

namespace stonehand
{

inline InkPath polygon(const std::vector<InkPoint>& points)
{
    InkPath path;
    for (const InkPoint point : points)
        path.push_back({path.empty() ? InkStep::Kind::Move : InkStep::Kind::Line, {{point}}});
    path.push_back({InkStep::Kind::Close, {}});
    return path;
}

inline InkPath line(const std::vector<InkPoint>& points)
{
    InkPath path = polygon(points);
    path.pop_back();
    return path;
}

/// Four curves, which stand at most 0.03 % of the radius outside a circle.
inline InkPath circle(InkPoint at, double radius)
{
    const double r = radius, k = 0.5522847498 * radius;
    const auto to = [at](double x, double y) { return InkPoint{at.x + x, at.y + y}; };
    const auto curve = [](InkPoint one, InkPoint two, InkPoint end) {
        return InkStep{InkStep::Kind::Curve, {one, two, end}};
    };
    return {{InkStep::Kind::Move, {to(r, 0)}},      curve(to(r, k), to(k, r), to(0, r)),
            curve(to(-k, r), to(-r, k), to(-r, 0)), curve(to(-r, -k), to(-k, -r), to(0, -r)),
            curve(to(k, -r), to(r, -k), to(r, 0)),  {InkStep::Kind::Close, {}}};
}

inline InkPath operator+(InkPath one, const InkPath& other)
{
    one.insert(one.end(), other.begin(), other.end());
    return one;
}

/// So much of a colour of the press.
inline InkColour cmyk(double cyan, double magenta, double yellow, double black)
{
    return {InkSource::DirectCmyk,
            {{"Cyan", cyan}, {"Magenta", magenta}, {"Yellow", yellow}, {"Black", black}}};
}

inline InkColour spot(const std::string& name, double amount)
{
    return {InkSource::Named, {{name, amount}}};
}

/// How many square pt a coverage covers.
inline double area_of(const Coverage& coverage, const PlateGrid& grid)
{
    double pixels = 0;
    for (int row = coverage.first_row(); row < coverage.end_row(); ++row)
        for (const CoverSpan& span : coverage.row(row))
            pixels += span.length * static_cast<double>(span.cover) / full_cover;
    return pixels / grid.across / grid.down;
}

} // namespace stonehand
