#include "ink/flatten_path.hpp"

namespace stonehand
{

namespace
{

class Flattener
{
  public:
    explicit Flattener(double tolerance) : tolerance_(tolerance) {}

    void take(const OutlineStep& step)
    {
        switch (step.kind) {
        case OutlineStep::Kind::Move:
            end_line();
            start_ = step.to[0];
            break;
        case OutlineStep::Kind::Line:
            begin_line();
            add(step.to[0], true);
            break;
        case OutlineStep::Kind::Curve:
            begin_line();
            for_each_chord(line_.points.back(), step.to, tolerance_,
                           [this](PlanePoint point, bool is_end) { add(point, is_end); });
            break;
        case OutlineStep::Kind::Close:
            close();
            break;
        }
    }

    std::vector<InkLine> end()
    {
        end_line();
        return std::move(lines_);
    }

  private:
    void begin_line()
    {
        if (line_.points.empty()) add(start_, true);
    }
    void add(PlanePoint point, bool is_corner)
    {
        if (!line_.points.empty() && line_.points.back() == point) {
            if (is_corner) line_.is_corner.back() = true;
            return;
        }
        line_.points.push_back(point);
        line_.is_corner.push_back(is_corner);
    }
    void close()
    {
        begin_line();
        line_.is_closed = true;
        if (line_.points.size() > 1 && line_.points.back() == line_.points.front()) {
            line_.points.pop_back();
            line_.is_corner.pop_back();
        }
        end_line(); // what follows begins where this began
    }
    void end_line()
    {
        if (!line_.points.empty()) lines_.push_back(std::move(line_));
        line_ = {};
    }

    const double tolerance_;
    PlanePoint start_;
    InkLine line_;
    std::vector<InkLine> lines_;
};

bool is_finite(const OutlineStep& step)
{
    const auto is_place = [](PlanePoint point) { return std::isfinite(point.x) && std::isfinite(point.y); };
    switch (step.kind) {
    case OutlineStep::Kind::Close:
        return true;
    case OutlineStep::Kind::Move:
    case OutlineStep::Kind::Line:
        return is_place(step.to[0]);
    case OutlineStep::Kind::Curve:
        return is_place(step.to[0]) && is_place(step.to[1]) && is_place(step.to[2]);
    }
    return false;
}

} // namespace

std::vector<InkLine> flatten_path(const Outline& path, double tolerance)
{
    Flattener flattener(tolerance);
    for (const OutlineStep& step : path)
        if (is_finite(step)) flattener.take(step);
    return flattener.end();
}

} // namespace stonehand
