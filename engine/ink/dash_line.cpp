#include "ink/dash_line.hpp"

namespace stonehand
{

double InkDashes::period() const
{
    double sum = 0;
    for (const double length : lengths) sum += length;
    return lengths.size() % 2 == 0 ? sum : 2 * sum; // strokes and gaps change places from turn to turn
}

double InkDashes::drawn_part() const
{
    if (lengths.size() % 2 != 0) return 0.5;
    double drawn = 0;
    for (std::size_t index = 0; index < lengths.size(); index += 2) drawn += lengths[index];
    return drawn / period();
}

namespace
{

class Dasher
{
  public:
    explicit Dasher(const InkDashes& dashes) : dashes_(dashes)
    {
        const double period = dashes.period();
        double phase = std::fmod(dashes.phase, period);
        if (phase < 0) phase += period;
        for (left_ = element(); phase >= left_ && phase > 0; left_ = element()) {
            phase -= left_;
            ++index_;
        }
        left_ -= phase;
    }

    void begin(PlanePoint at)
    {
        if (is_drawn()) add(at, true);
    }

    void go(PlanePoint from, PlanePoint to, bool is_corner)
    {
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        direction_ = {(to.x - from.x) / length, (to.y - from.y) / length};
        double gone = 0;
        while (length - gone > left_) {
            gone += left_;
            change({from.x + direction_.x * gone, from.y + direction_.y * gone});
        }
        left_ -= length - gone;
        if (is_drawn()) add(to, is_corner);
    }

    std::vector<InkLine> end()
    {
        finish();
        return std::move(strokes_);
    }

  private:
    double element() const { return dashes_.lengths[index_ % dashes_.lengths.size()]; }
    bool is_drawn() const { return index_ % 2 == 0; }

    /// Ends a stroke or a gap at a place of the line, and begins the next.
    void change(PlanePoint at)
    {
        if (is_drawn()) {
            add(at, true);
            finish();
        }
        ++index_;
        left_ = element();
        if (is_drawn()) add(at, true);
    }
    void add(PlanePoint point, bool is_corner)
    {
        stroke_.direction = direction_;
        if (!stroke_.points.empty() && stroke_.points.back() == point) return;
        stroke_.points.push_back(point);
        stroke_.is_corner.push_back(is_corner);
    }
    void finish()
    {
        if (!stroke_.points.empty()) strokes_.push_back(std::move(stroke_));
        stroke_ = {};
    }

    const InkDashes& dashes_;
    std::size_t index_ = 0;
    double left_ = 0; ///< of the stroke or gap that the line is in
    PlanePoint direction_{1, 0};
    InkLine stroke_;
    std::vector<InkLine> strokes_;
};

} // namespace

std::vector<InkLine> dash_line(const InkLine& line, const InkDashes& dashes)
{
    if (line.points.size() == 1) return {line};
    Dasher dasher(dashes);
    dasher.begin(line.points.front());
    for (std::size_t index = 1; index < line.points.size(); ++index)
        dasher.go(line.points[index - 1], line.points[index], line.is_corner[index]);
    if (line.is_closed) dasher.go(line.points.back(), line.points.front(), true);
    return dasher.end();
}

double length_of(const InkLine& line)
{
    double length = 0;
    const auto add = [&length](PlanePoint from, PlanePoint to) {
        length += std::hypot(to.x - from.x, to.y - from.y);
    };
    for (std::size_t index = 1; index < line.points.size(); ++index)
        add(line.points[index - 1], line.points[index]);
    if (line.is_closed) add(line.points.back(), line.points.front());
    return length;
}

} // namespace stonehand
