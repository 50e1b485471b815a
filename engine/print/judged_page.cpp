#include "print/judged_page.hpp"

#include <algorithm>
#include <cmath>

namespace stonehand
{

namespace
{

/// The shorter side of a path of four corners, turned or not; nothing where it is no such path.
std::optional<double> shorter_side(const Outline& outline)
{
    std::vector<PlanePoint> ends;
    for (const OutlineStep& step : outline) {
        if (step.kind == OutlineStep::Kind::Curve) return std::nullopt;
        if (step.kind == OutlineStep::Kind::Move && !ends.empty()) return std::nullopt;
        if (step.kind != OutlineStep::Kind::Close) ends.push_back(step.end());
    }
    if (ends.size() == 5 && ends.back() == ends.front()) ends.pop_back();
    if (ends.size() != 4) return std::nullopt;
    const auto length = [&](std::size_t from, std::size_t to) {
        return std::hypot(ends[to].x - ends[from].x, ends[to].y - ends[from].y);
    };
    // Opposite sides of a rectangle are equal, and so are its diagonals.
    const double tolerance = 1e-3 * (length(0, 2) + 1e-3);
    const bool is_rectangle = std::abs(length(0, 1) - length(2, 3)) <= tolerance &&
                              std::abs(length(1, 2) - length(3, 0)) <= tolerance &&
                              std::abs(length(0, 2) - length(1, 3)) <= tolerance;
    return is_rectangle ? std::optional(std::min(length(0, 1), length(1, 2))) : std::nullopt;
}

} // namespace

std::vector<LaidColour> colours_of(const PaintedMark& mark)
{
    std::vector<LaidColour> colours;
    const auto add = [&](const ColourPtr& fill, const ColourPtr& stroke) {
        if (fill && !fill->is_nothing()) colours.push_back({fill, mark.state.fill_overprint, false});
        if (stroke && !stroke->is_nothing()) colours.push_back({stroke, mark.state.stroke_overprint, true});
    };
    if (const auto* path = std::get_if<PaintedPath>(&mark.what)) add(path->fill, path->stroke);
    if (const auto* glyph = std::get_if<PaintedGlyph>(&mark.what)) add(glyph->fill, glyph->stroke);
    if (const auto* image = std::get_if<PaintedImage>(&mark.what)) add(image->fill, nullptr);
    return colours;
}

bool is_seen(const PaintedMark& mark)
{
    const auto* image = std::get_if<PaintedImage>(&mark.what);
    const bool has_own_colours =
        std::holds_alternative<PaintedShading>(mark.what) || (image && !image->is_stencil);
    if (mark.state.origin == MarkOrigin::SoftMask || (!has_own_colours && colours_of(mark).empty()))
        return false;
    return std::max(mark.state.fill_alpha, mark.state.stroke_alpha) > 0;
}

bool is_element(const PaintedMark& mark, const PageBoxesRead& boxes)
{
    return is_seen(mark) && !overlap(mark.box, boxes.trim).is_none();
}

bool lays_ink(const PaintedMark& mark)
{
    const auto colours = colours_of(mark);
    return colours.empty() || std::any_of(colours.begin(), colours.end(),
                                          [](const LaidColour& laid) { return !laid.colour->is_white(); });
}

bool is_pure_black(const PaintedColour& colour)
{
    return is_of_inks(*colour.space) && colour.inks_laid() == 1 && colour.amount("Black") >= 1;
}

std::vector<ThinPart> thin_parts(const PaintedMark& mark)
{
    std::vector<ThinPart> parts;
    const auto* path = std::get_if<PaintedPath>(&mark.what);
    if (!path) return parts;
    if (path->stroke && !path->stroke->is_nothing())
        parts.push_back({path->line.width, {path->stroke, mark.state.stroke_overprint, true}});
    if (path->fill && !path->fill->is_nothing() && !path->stroke)
        if (const auto width = shorter_side(path->outline))
            parts.push_back({*width, {path->fill, mark.state.fill_overprint, false}});
    return parts;
}

} // namespace stonehand
