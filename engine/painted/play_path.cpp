#include "painted/content_player.hpp"

namespace stonehand
{

namespace
{

bool is_pattern(const ColourPtr& colour)
{
    return colour && colour->space->kind == SpaceKind::Pattern;
}

} // namespace

void ContentPlayer::move_to(const Operation& operation)
{
    const auto to = numbers<2>(operation);
    if (!to) return;
    here_ = begin_ = {(*to)[0], (*to)[1]};
    path_.push_back({OutlineStep::Kind::Move, {state_.ctm.map(here_)}});
}

void ContentPlayer::line_to(const Operation& operation)
{
    const auto to = numbers<2>(operation);
    if (!to) return;
    here_ = {(*to)[0], (*to)[1]};
    path_.push_back(
        {path_.empty() ? OutlineStep::Kind::Move : OutlineStep::Kind::Line, {state_.ctm.map(here_)}});
}

/// c has both control points; v begins and y ends with the one that it leaves out.
void ContentPlayer::curve_to(const Operation& operation)
{
    std::array<PlanePoint, 3> points;
    if (operation.name == "c") {
        const auto to = numbers<6>(operation);
        if (!to) return;
        points = {{{(*to)[0], (*to)[1]}, {(*to)[2], (*to)[3]}, {(*to)[4], (*to)[5]}}};
    } else {
        const auto to = numbers<4>(operation);
        if (!to) return;
        const PlanePoint first{(*to)[0], (*to)[1]}, second{(*to)[2], (*to)[3]};
        if (operation.name == "v")
            points = {here_, first, second};
        else
            points = {first, second, second};
    }
    here_ = points[2];
    for (PlanePoint& point : points) point = state_.ctm.map(point);
    if (path_.empty()) path_.push_back({OutlineStep::Kind::Move, {points[0]}});
    path_.push_back({OutlineStep::Kind::Curve, points});
}

void ContentPlayer::rectangle(const Operation& operation)
{
    const auto side = numbers<4>(operation);
    if (!side) return;
    const auto [x, y, width, height] = *side;
    using Kind = OutlineStep::Kind;
    path_.push_back({Kind::Move, {state_.ctm.map({x, y})}});
    path_.push_back({Kind::Line, {state_.ctm.map({x + width, y})}});
    path_.push_back({Kind::Line, {state_.ctm.map({x + width, y + height})}});
    path_.push_back({Kind::Line, {state_.ctm.map({x, y + height})}});
    path_.push_back({Kind::Close});
    here_ = begin_ = {x, y};
}

void ContentPlayer::close(const Operation&)
{
    if (path_.empty() || path_.back().kind == OutlineStep::Kind::Close) return;
    path_.push_back({OutlineStep::Kind::Close});
    here_ = begin_;
}

void ContentPlayer::paint_path(const Operation& operation)
{
    const char kind = operation.name.front();
    const Winding winding = operation.name.ends_with('*') ? Winding::EvenOdd : Winding::NonZero;
    if (kind == 'b' || kind == 's') close(operation);
    const bool both = kind == 'b' || kind == 'B';
    const bool fills = both || kind == 'f' || kind == 'F', strokes = both || kind == 's' || kind == 'S';
    if (!path_.empty() && (fills || strokes)) fill_and_stroke(fills, strokes, winding);
    if (clips_) clip_to(path_, *clips_);
    clips_.reset();
    path_.clear();
}

void ContentPlayer::fill_and_stroke(bool fills, bool strokes, Winding winding)
{
    const auto paint = [&](bool fill, bool stroke) {
        PaintedPath path{
            path_, winding, fill ? state_.fill.colour : nullptr, stroke ? state_.stroke.colour : nullptr, {}};
        PlaneBox box = box_of(path_);
        if (stroke) {
            path.line = line_manner(state_, path_);
            box = grown(box, line_reach(path.line));
        }
        const CurrentPaint& current = fill ? state_.fill : state_.stroke;
        const bool has_pattern = is_pattern(fill ? path.fill : path.stroke);
        tell(box, std::move(path));
        if (has_pattern) paint_pattern(current, box, fill ? path_ : Outline(), winding);
    };
    // A pattern is painted before the line around it.
    const bool at_once =
        !fills || !strokes || (!is_pattern(state_.fill.colour) && !is_pattern(state_.stroke.colour));
    if (at_once) return paint(fills, strokes);
    paint(true, false);
    paint(false, true);
}

void ContentPlayer::clip(const Operation& operation)
{
    clips_ = operation.name == "W*" ? Winding::EvenOdd : Winding::NonZero;
}

void ContentPlayer::clip_to(const Outline& outline, Winding winding)
{
    MarkState& mark = state_.mark;
    mark.clip = overlap(mark.clip, box_of(outline));
    mark.clip_path = std::make_shared<const ClipPath>(ClipPath{outline, winding, mark.clip_path});
}

} // namespace stonehand
