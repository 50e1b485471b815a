#pragma once

#include "ink/cover_path.hpp"
#include "ink/measure_ink.hpp"
#include "ink/paint_ink.hpp"

namespace stonehand
{

inline Outline polygon(const std::vector<PlanePoint>& points)
{
    Outline path;
    for (const PlanePoint point : points)
        path.push_back({path.empty() ? OutlineStep::Kind::Move : OutlineStep::Kind::Line, {{point}}});
    path.push_back({OutlineStep::Kind::Close, {}});
    return path;
}

inline Outline line(const std::vector<PlanePoint>& points)
{
    Outline path = polygon(points);
    path.pop_back();
    return path;
}

/// Four curves, which stand at most 0.03 % of the radius outside a circle.
inline Outline circle(PlanePoint at, double radius)
{
    const double r = radius, k = 0.5522847498 * radius;
    const auto to = [at](double x, double y) { return PlanePoint{at.x + x, at.y + y}; };
    const auto curve = [](PlanePoint one, PlanePoint two, PlanePoint end) {
        return OutlineStep{OutlineStep::Kind::Curve, {one, two, end}};
    };
    return {{OutlineStep::Kind::Move, {to(r, 0)}},  curve(to(r, k), to(k, r), to(0, r)),
            curve(to(-k, r), to(-r, k), to(-r, 0)), curve(to(-r, -k), to(-k, -r), to(0, -r)),
            curve(to(k, -r), to(r, -k), to(r, 0)),  {OutlineStep::Kind::Close, {}}};
}

inline Outline operator+(Outline one, const Outline& other)
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
