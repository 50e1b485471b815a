#include "imposed/page_view.hpp"

#include <algorithm>
#include <cmath>

#include "preflight/page_boxes.hpp"
#include "preflight/page_entry.hpp"

namespace stonehand
{

namespace
{

// What is narrower is no page, but a line.
constexpr double least_side = 1e-3;
// ISO 32000-1, Annex C.2: no unit of a page is larger than 75 000 of its own.
constexpr double largest_unit = 75'000;

bool is_area(const PlaneBox& box)
{
    return box.width() > least_side && box.height() > least_side;
}

/// What of a box lies on the medium, if that is anything.
std::optional<PlaneBox> on_medium(const std::optional<PlaneBox>& box, const PlaneBox& media)
{
    if (!box) return std::nullopt;
    const PlaneBox both = overlap(*box, media);
    return is_area(both) ? std::optional(both) : std::nullopt;
}

/// Clockwise; what is no multiple of 90° turns nothing (ISO 32000-1, table 30).
Turn turn_of(const PdfObject& page)
{
    const double degrees = page_entry(page, "Rotate").number().value_or(0);
    const double quarters = std::fmod(degrees, 360) / 90;
    if (quarters != std::floor(quarters)) return Turn::None; // nor is what is infinite
    return static_cast<Turn>((static_cast<int>(quarters) + 4) % 4);
}

double unit_of(const PdfObject& page)
{
    const double unit = page["UserUnit"].number().value_or(1);
    return unit > 0 && unit <= largest_unit ? unit : 1;
}

bool lies_across(Turn turn)
{
    return turn == Turn::Quarter || turn == Turn::ThreeQuarters;
}

} // namespace

PlanePoint PageView::size() const
{
    const double width = trim.width() * unit, height = trim.height() * unit;
    return lies_across(turn) ? PlanePoint{height, width} : PlanePoint{width, height};
}

double PageView::widest_bleed() const
{
    if (!bleed) return 0;
    return unit * std::max({trim.left - bleed->left, trim.bottom - bleed->bottom, bleed->right - trim.right,
                            bleed->top - trim.top});
}

PlaneBox PageView::shown(double wanted) const
{
    return overlap(grown(trim, wanted / unit), bleed.value_or(media));
}

PlaneMatrix PageView::upright() const
{
    switch (turn) {
    case Turn::None:
        return {unit, 0, 0, unit, -trim.left * unit, -trim.bottom * unit};
    case Turn::Quarter:
        return {0, -unit, unit, 0, -trim.bottom * unit, trim.right * unit};
    case Turn::Half:
        return {-unit, 0, 0, -unit, trim.right * unit, trim.top * unit};
    case Turn::ThreeQuarters:
        return {0, unit, -unit, 0, trim.top * unit, -trim.left * unit};
    }
    return {};
}

std::optional<PageView> view_page(const PdfObject& page, ArtBoxCuts art_box)
{
    const BoxesOfPage boxes = read_page_boxes(page);
    if (!boxes.media || !is_area(*boxes.media)) return std::nullopt;
    PageView view;
    view.media = *boxes.media;
    auto trim = on_medium(boxes.trim, view.media);
    if (!trim && art_box == ArtBoxCuts::Yes) trim = on_medium(boxes.art, view.media);
    if (!trim) trim = on_medium(boxes.crop, view.media);
    view.trim = trim.value_or(view.media);
    if (const auto bleed = on_medium(boxes.bleed, view.media))
        view.bleed =
            PlaneBox{std::min(bleed->left, view.trim.left), std::min(bleed->bottom, view.trim.bottom),
                     std::max(bleed->right, view.trim.right), std::max(bleed->top, view.trim.top)};
    view.turn = turn_of(page);
    view.unit = unit_of(page);
    return view;
}

} // namespace stonehand
