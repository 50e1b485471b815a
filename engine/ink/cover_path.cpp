#include "ink/cover_path.hpp"

#include <algorithm>
#include <cmath>

#include "ink/flatten_path.hpp"
#include "ink/row_cover.hpp"

namespace stonehand
{

namespace
{

/// A side of the path, from its upper end to its lower, in pixels.
struct Side {
    double left_x = 0, top = 0, slope = 0, bottom = 0; ///< x at `top`; x by y
    int winding = 0;
    double x_at(double y) const { return left_x + (std::clamp(y, top, bottom) - top) * slope; }
};

/// Where a side crosses a band.
struct Crossing {
    double upper = 0, lower = 0; ///< x at either edge of the band
    int winding = 0;
    double middle() const { return upper + lower; } ///< twice
};

// A row is cut into bands where a side begins or ends, so that in each the sides go through and stand in
// order. Of rows with more ends than this, sides are sampled at so many heights instead: a path of a
// thousand crumbs in a row costs no more than a thousand sides that go through.
constexpr std::size_t most_bands = 64;
// Where sides crowd, a hundred in a row and more, the bands are fewer, so that the sides in all of them are
// not many more than this.
constexpr std::size_t crowd = 16'384, fewest_bands = 4;
// A band in which sides cross is halved so often: what is left is wrong by a small part of a small triangle.
constexpr int most_halvings = 3;

class Sweep
{
  public:
    Sweep(Winding winding, const PlateGrid& grid) : winding_(winding), grid_(grid), row_(grid.columns) {}

    void add_side(PlanePoint from, PlanePoint to)
    {
        if (from.y == to.y) return;
        const int winding = from.y < to.y ? 1 : -1;
        if (winding < 0) std::swap(from, to);
        const double slope = (to.x - from.x) / (to.y - from.y);
        const double top = std::max(from.y, 0.0), bottom = std::min(to.y, static_cast<double>(grid_.rows));
        if (top < bottom) sides_.push_back({from.x + (top - from.y) * slope, top, slope, bottom, winding});
    }

    Coverage run()
    {
        if (sides_.empty()) return {};
        std::sort(sides_.begin(), sides_.end(),
                  [](const Side& one, const Side& other) { return one.top < other.top; });
        Coverage coverage(static_cast<int>(sides_.front().top));
        std::size_t next = 0;
        for (int row = coverage.first_row(); next < sides_.size() || !active_.empty(); ++row) {
            for (; next < sides_.size() && sides_[next].top < row + 1; ++next)
                active_.push_back(sides_[next]);
            cover_row(row);
            row_.move_to(coverage);
            std::erase_if(active_, [row](const Side& side) { return side.bottom <= row + 1; });
        }
        return coverage;
    }

  private:
    void cover_row(int row)
    {
        if (active_.empty()) return;
        cuts_.assign({static_cast<double>(row), static_cast<double>(row + 1)});
        const auto cut = [&](double y) {
            if (y > row && y < row + 1) cuts_.push_back(y);
        };
        for (const Side& side : active_) {
            cut(side.top);
            cut(side.bottom);
        }
        std::sort(cuts_.begin(), cuts_.end());
        cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
        const std::size_t most = std::clamp(crowd / active_.size(), fewest_bands, most_bands);
        if (cuts_.size() > most + 1) {
            const double height = 1.0 / static_cast<double>(most);
            for (std::size_t band = 0; band < most; ++band)
                cover_band(row + static_cast<double>(band) * height,
                           row + static_cast<double>(band + 1) * height, 0);
            return;
        }
        const int halvings = active_.size() * most_bands > crowd ? 0 : most_halvings;
        for (std::size_t band = 1; band < cuts_.size(); ++band)
            cover_band(cuts_[band - 1], cuts_[band], halvings);
    }

    void cover_band(double top, double bottom, int halvings)
    {
        const double middle = (top + bottom) / 2;
        crossings_.clear();
        for (const Side& side : active_)
            if (side.top < middle && middle < side.bottom)
                crossings_.push_back({side.x_at(top), side.x_at(bottom), side.winding});
        std::sort(crossings_.begin(), crossings_.end(),
                  [](const Crossing& one, const Crossing& other) { return one.middle() < other.middle(); });
        if (halvings > 0 && has_knots()) {
            cover_band(top, middle, halvings - 1);
            cover_band(middle, bottom, halvings - 1);
            return;
        }
        cover_between(bottom - top);
    }

    /// Whether sides change places within the band.
    bool has_knots() const
    {
        return std::adjacent_find(crossings_.begin(), crossings_.end(),
                                  [](const Crossing& one, const Crossing& next) {
                                      return one.upper > next.upper || one.lower > next.lower;
                                  }) != crossings_.end();
    }

    void cover_between(double height)
    {
        int winding = 0;
        for (const Crossing& crossing : crossings_) {
            const bool was_inside = is_inside(winding);
            winding += crossing.winding;
            if (is_inside(winding) == was_inside) continue;
            row_.cover_right_of(crossing.upper, crossing.lower, was_inside ? -height : height);
        }
    }

    bool is_inside(int winding) const
    {
        return winding_ == Winding::NonZero ? winding != 0 : winding % 2 != 0;
    }

    const Winding winding_;
    const PlateGrid& grid_;
    RowCover row_;
    std::vector<Side> sides_, active_;
    std::vector<double> cuts_;
    std::vector<Crossing> crossings_;
};

// Beyond it numbers of double precision no longer tell the pixels of a page apart.
constexpr double far_away = 1e9;

PlanePoint within_reach(PlanePoint pixel)
{
    return {std::clamp(pixel.x, -far_away, far_away), std::clamp(pixel.y, -far_away, far_away)};
}

} // namespace

Coverage cover_path(const Outline& path, Winding winding, const PlateGrid& grid)
{
    if (grid.columns == 0) return {};
    Sweep sweep(winding, grid);
    for (const InkLine& line : flatten_path(path, chord_tolerance / grid.across)) {
        PlanePoint last = within_reach(grid.to_pixels(line.points.back()));
        for (const PlanePoint point : line.points) {
            const PlanePoint next = within_reach(grid.to_pixels(point));
            sweep.add_side(last, next);
            last = next;
        }
    }
    return sweep.run();
}

InkClip clip_to(const Outline& path, Winding winding, const PlateGrid& grid, const InkClip& outer)
{
    Coverage inside = cover_path(path, winding, grid);
    return std::make_shared<const Coverage>(outer ? common(inside, *outer) : std::move(inside));
}

} // namespace stonehand
