#include "sheets/placing.hpp"

#include <cmath>

namespace stonehand
{

namespace
{

bool lies_across(Turn turn)
{
    return turn == Turn::Quarter || turn == Turn::ThreeQuarters;
}

/// The scale of what is placed at its own size is 1 exactly.
double scale(Length placed, Length own)
{
    return placed == own ? 1 : placed / own;
}

} // namespace

PlaneMatrix placing(const Placement& placement, const Size& page, const Size& sheet)
{
    const Rect& trim = placement.trim;
    const Size turned = lies_across(placement.turn) ? Size{trim.size.height, trim.size.width} : trim.size;
    const double across = scale(turned.width, page.width), up = scale(turned.height, page.height);
    const double left = trim.at.x.in_points(), right = trim.right().in_points();
    const double bottom = (sheet.height - trim.foot()).in_points();
    const double top = (sheet.height - trim.at.y).in_points();
    switch (placement.turn) {
    case Turn::None:
        return {across, 0, 0, up, left, bottom};
    case Turn::Quarter:
        return {0, -across, up, 0, left, top};
    case Turn::Half:
        return {-across, 0, 0, -up, right, top};
    case Turn::ThreeQuarters:
        return {0, across, -up, 0, right, bottom};
    }
    return {};
}

Rect placed(const Rect& box, const Placement& placement, const Size& page)
{
    const PlaneMatrix matrix = placing(placement, page, {});
    const PlaneBox own{box.at.x.in_points(), (page.height - box.foot()).in_points(), box.right().in_points(),
                       (page.height - box.at.y).in_points()};
    const PlaneBox there = mapped(own, matrix);
    return {{Length::points(there.left), Length::points(-there.top)},
            {Length::points(there.width()), Length::points(there.height())}};
}

} // namespace stonehand
