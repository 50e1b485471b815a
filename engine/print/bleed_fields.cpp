#include "print/bleed_fields.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

constexpr double points_per_millimetre = 72 / 25.4;
// A tenth of a millimetre is less than any knife keeps.
constexpr double tolerance = 0.28; // pt
// Each is compared with all others: a page of more fields at its edges is judged by the first.
constexpr std::size_t most_fields = 2000;

Sentence noun_of(const PaintedMark& mark)
{
    if (std::holds_alternative<PaintedImage>(mark.what)) return say("a picture");
    if (std::holds_alternative<PaintedShading>(mark.what)) return say("a shading");
    const auto* path = std::get_if<PaintedPath>(&mark.what);
    return path && path->fill ? say("a field") : say("a line");
}

/// A side of the page: how far over the edge a field goes there and should, and the strip between.
struct Side {
    Sentence name;
    double given, needed; ///< pt, outwards from the edge
    PlaneBox strip;
};

constexpr std::size_t sides = 4;

std::array<Side, sides> sides_of(const PlaneBox& box, const PageBoxesRead& boxes, double enough)
{
    const PlaneBox &trim = boxes.trim, &bleed = boxes.bleed;
    const auto needed = [&](double asked) { return asked > tolerance ? std::min(asked, enough) : enough; };
    const double left = needed(trim.left - bleed.left), right = needed(bleed.right - trim.right);
    const double below = needed(trim.bottom - bleed.bottom), above = needed(bleed.top - trim.top);
    const PlaneBox inside = overlap(box, trim);
    return {
        {{say("left"), trim.left - box.left, left, {trim.left - left, inside.bottom, box.left, inside.top}},
         {say("right"),
          box.right - trim.right,
          right,
          {box.right, inside.bottom, trim.right + right, inside.top}},
         {say("lower"),
          trim.bottom - box.bottom,
          below,
          {inside.left, trim.bottom - below, inside.right, box.bottom}},
         {say("upper"), box.top - trim.top, above, {inside.left, box.top, inside.right, trim.top + above}}}};
}

} // namespace

void BleedFields::add(const PaintedMark& mark, const PageBoxesRead& boxes)
{
    const PlaneBox &box = mark.box, &trim = boxes.trim;
    // Text bleeds nowhere; of a pattern the field that it fills is judged.
    if (std::holds_alternative<PaintedGlyph>(mark.what) || mark.state.origin == MarkOrigin::Pattern) return;
    const bool reaches = box.left <= trim.left + tolerance || box.right >= trim.right - tolerance ||
                         box.bottom <= trim.bottom + tolerance || box.top >= trim.top - tolerance;
    const bool is_again = !fields_.empty() && fields_.back().box == box;
    if (reaches && !is_again && lays_ink(mark) && fields_.size() < most_fields)
        fields_.push_back({box, mark.state.object, noun_of(mark)});
}

bool BleedFields::goes_on(const Field& field, const PlaneBox& strip) const
{
    return std::any_of(fields_.begin(), fields_.end(), [&](const Field& other) {
        const bool covers =
            other.box.left <= strip.left + tolerance && other.box.right >= strip.right - tolerance &&
            other.box.bottom <= strip.bottom + tolerance && other.box.top >= strip.top - tolerance;
        // Slices touch; what lies beneath the field is no part of it.
        const PlaneBox common = overlap(other.box, field.box);
        return covers && std::min(common.width(), common.height()) <= 4 * tolerance;
    });
}

void BleedFields::judge(std::uint32_t page, const PageBoxesRead& boxes, PrintFindings& findings) const
{
    if (!findings.hears("SH bleed")) return;
    const double enough = findings.limits()["bleed"] * points_per_millimetre;
    // Side by side, so that neighbours are told as one place.
    for (std::size_t index = 0; index < sides; ++index)
        for (const Field& field : fields_) {
            const PlaneBox inside = overlap(field.box, boxes.trim);
            if (inside.is_none() || std::max(inside.width(), inside.height()) <= tolerance) continue;
            const Side side = sides_of(field.box, boxes, enough)[index];
            if (side.given < -tolerance || side.given >= side.needed - tolerance ||
                goes_on(field, side.strip))
                continue;
            findings.add({"SH bleed",
                          {},
                          {page, field.object, field.box},
                          say("{} ends at the {} edge of the page, or just beyond", field.noun, side.name),
                          say("{:.1f} mm", std::max(side.given, 0.0) / points_per_millimetre),
                          say("{:.1f} mm", side.needed / points_per_millimetre)});
        }
}

} // namespace stonehand
