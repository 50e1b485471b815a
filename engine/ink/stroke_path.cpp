#include "ink/stroke_path.hpp"

#include <initializer_list>

#include "ink/dash_line.hpp"

namespace stonehand
{

namespace
{

constexpr double half_turn = 3.14159265358979323846;
// Round parts of a line are as round as can be seen, but have no more steps than this: each, and all
// together.
constexpr double most_arc_steps = 500, most_steps_of_arcs = 500'000;

PlanePoint moved(PlanePoint point, PlanePoint by, double times)
{
    return {point.x + by.x * times, point.y + by.y * times};
}

/// To the right of a direction.
PlanePoint right_of(PlanePoint direction)
{
    return {direction.y, -direction.x};
}

PlanePoint direction_of(PlanePoint from, PlanePoint to)
{
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    return {(to.x - from.x) / length, (to.y - from.y) / length};
}

/// Makes the outline of convex pieces: one for each straight line, and those at joins and caps. All run the
/// same way round, so that what lies upon itself is inside.
class Outliner
{
  public:
    /// `pieces` is how many ends and corners there are, about.
    Outliner(const InkStroke& stroke, double half_width, double tolerance, double pieces)
        : stroke_(stroke), half_(half_width),
          arc_step_(std::max(2 * std::acos(1 - std::min(tolerance / half_width, 0.3)),
                             half_turn * pieces / most_steps_of_arcs))
    {
    }

    void outline(const InkLine& line)
    {
        const auto& points = line.points;
        if (points.size() == 1) return outline_point(points[0], line.direction);
        const std::size_t lines = line.is_closed ? points.size() : points.size() - 1;
        const auto direction = [&](std::size_t index) {
            return direction_of(points[index], points[(index + 1) % points.size()]);
        };
        for (std::size_t index = 0; index < lines; ++index) {
            const std::size_t next = (index + 1) % points.size();
            add_piece(points[index], points[next], direction(index));
            if (index + 1 < lines || line.is_closed)
                join(points[next], direction(index), direction(next % lines), line.is_corner[next]);
        }
        if (line.is_closed) return;
        cap(points.back(), direction(lines - 1));
        const PlanePoint first = direction(0);
        cap(points.front(), {-first.x, -first.y});
    }

    Outline end() { return std::move(path_); }

  private:
    /// A dot, or a square, where the caps of a line that goes nowhere meet.
    void outline_point(PlanePoint at, PlanePoint direction)
    {
        cap(at, direction);
        cap(at, {-direction.x, -direction.y});
    }

    void add_piece(PlanePoint from, PlanePoint to, PlanePoint direction)
    {
        const PlanePoint right = right_of(direction);
        add_polygon({moved(from, right, half_), moved(to, right, half_), moved(to, right, -half_),
                     moved(from, right, -half_)});
    }

    void cap(PlanePoint at, PlanePoint direction)
    {
        switch (stroke_.cap) {
        case InkCap::Butt:
            break;
        case InkCap::Square:
            add_piece(at, moved(at, direction, half_), direction);
            break;
        case InkCap::Round:
            add_wedge(at, right_of(direction), half_turn);
            break;
        }
    }

    void join(PlanePoint at, PlanePoint before, PlanePoint after, bool is_corner)
    {
        const double cross = before.x * after.y - before.y * after.x;
        const double along = before.x * after.x + before.y * after.y;
        const double side = cross < 0 ? -1 : 1; // the outer side is on the right of a turn to the left
        const PlanePoint from = right_of({before.x * side, before.y * side});
        const PlanePoint to = right_of({after.x * side, after.y * side});
        // Within a curve the chords meet as the curve goes on.
        switch (is_corner ? stroke_.join : InkJoin::Round) {
        case InkJoin::Round:
            return add_wedge(at, from, side * std::atan2(std::abs(cross), along));
        case InkJoin::Miter:
            // The length of a miter to the width is 1 to the cosine of half the turn.
            if ((1 + along) / 2 * stroke_.miter_limit * stroke_.miter_limit >= 1)
                return add_polygon({at, moved(at, from, half_),
                                    moved(at, {from.x + to.x, from.y + to.y}, half_ / (1 + along)),
                                    moved(at, to, half_)});
            [[fallthrough]];
        case InkJoin::Bevel:
            return add_polygon({at, moved(at, from, half_), moved(at, to, half_)});
        }
    }

    /// A part of the disc around `at`, from a direction on by an angle.
    void add_wedge(PlanePoint at, PlanePoint from, double angle)
    {
        const double wanted = std::ceil(std::abs(angle) / arc_step_);
        const int steps = wanted > 1 ? static_cast<int>(std::min(wanted, most_arc_steps)) : 1;
        add_step(OutlineStep::Kind::Move, at);
        for (int step = 0; step <= steps; ++step) {
            const double turn = angle * step / steps, cosine = std::cos(turn), sine = std::sin(turn);
            const PlanePoint there{from.x * cosine - from.y * sine, from.x * sine + from.y * cosine};
            add_step(OutlineStep::Kind::Line, moved(at, there, half_));
        }
        end_polygon(angle < 0);
    }

    void add_polygon(std::initializer_list<PlanePoint> points)
    {
        double area = 0; // twice
        PlanePoint last = *(points.end() - 1);
        for (const PlanePoint point : points) {
            area += last.x * point.y - last.y * point.x;
            last = point;
        }
        auto kind = OutlineStep::Kind::Move;
        for (const PlanePoint point : points) {
            add_step(kind, point);
            kind = OutlineStep::Kind::Line;
        }
        end_polygon(area < 0);
    }

    void add_step(OutlineStep::Kind kind, PlanePoint point) { path_.push_back({kind, {{point}}}); }

    /// Closes what was added since the last one, clockwise or not.
    void end_polygon(bool is_clockwise)
    {
        if (is_clockwise) {
            std::reverse(path_.begin() + static_cast<std::ptrdiff_t>(begin_), path_.end());
            std::swap(path_[begin_].kind, path_.back().kind);
        }
        path_.push_back({OutlineStep::Kind::Close, {}});
        begin_ = path_.size();
    }

    const InkStroke& stroke_;
    const double half_;
    const double arc_step_;
    Outline path_;
    std::size_t begin_ = 0;
};

/// The dashes of a stroke; nothing of a whole line.
std::optional<InkDashes> dashes_of(const InkStroke& stroke)
{
    InkDashes dashes{stroke.dashes, std::isfinite(stroke.dash_phase) ? stroke.dash_phase : 0};
    for (const double length : dashes.lengths)
        if (!(length >= 0)) return std::nullopt;
    const double period = dashes.period();
    if (!(period > 0) || !std::isfinite(period)) return std::nullopt;
    return dashes;
}

} // namespace

Outline stroke_path(const Outline& path, const InkStroke& stroke, double tolerance)
{
    const auto to_pen = inverse(stroke.pen);
    if (!to_pen) return {};
    const double broadest = std::sqrt(std::max(stroke.pen.a * stroke.pen.a + stroke.pen.b * stroke.pen.b,
                                               stroke.pen.c * stroke.pen.c + stroke.pen.d * stroke.pen.d));
    const double near = tolerance / broadest;
    double half = stroke.width > 0 ? stroke.width / 2
                                   : thinnest_line / 2 / std::sqrt(std::abs(stroke.pen.determinant()));
    const std::vector<InkLine> lines = flatten_path(mapped(path, *to_pen), near);
    double length = 0, pieces = 0;
    for (const InkLine& line : lines) {
        length += length_of(line);
        pieces += static_cast<double>(line.points.size());
    }
    auto dashes = dashes_of(stroke);
    if (dashes) {
        const double count = length / dashes->period() * static_cast<double>(dashes->lengths.size());
        if (count < most_dashes) {
            pieces += 2 * count;
        } else {
            // Finer than can be seen, or longer than any page: a whole line of as much ink.
            half *= dashes->drawn_part();
            dashes.reset();
        }
    }
    if (!(half > 0) || !std::isfinite(half)) return {};
    Outliner outliner(stroke, half, near, pieces);
    for (const InkLine& line : lines) {
        if (!dashes)
            outliner.outline(line);
        else
            for (const InkLine& dash : dash_line(line, *dashes)) outliner.outline(dash);
    }
    return mapped(outliner.end(), stroke.pen);
}

} // namespace stonehand
