#include "painted/cover_budget.hpp"

#include <algorithm>
#include <cmath>

#include "ink/dash_line.hpp"
#include "painted/clip_coverage.hpp"

namespace stonehand
{

namespace
{

// A mark that covers nothing costs something too. Measured in pixels: a side of a path in a row of them, a
// row of a clip within another, a dash, and one with round ends.
constexpr double least_work = 64, side_work = 64, clip_row_work = 16, dash_work = 700, round_dash_work = 6000,
                 sample_work = 4;

/// Along the control points.
double length_about(const Outline& path)
{
    double length = 0;
    PlanePoint last;
    for (const OutlineStep& step : path) {
        if (step.kind == OutlineStep::Kind::Close) continue;
        if (step.kind != OutlineStep::Kind::Move)
            length += std::hypot(step.end().x - last.x, step.end().y - last.y);
        last = step.end();
    }
    return length;
}

} // namespace

void CoverBudget::spend_mark(const PlaneBox& box)
{
    work_ += least_work + box.width() * box.height() * grid_.across * grid_.down;
}

void CoverBudget::spend_path(const Outline& path)
{
    double last = 0, rows = 0;
    for (const OutlineStep& step : path) {
        if (step.kind == OutlineStep::Kind::Close) continue;
        const double next = step.end().y;
        rows += 1 + std::min(std::abs(next - last) * grid_.down, static_cast<double>(grid_.rows));
        last = next;
    }
    if (rows > 0) work_ += side_work * rows;
}

void CoverBudget::spend_dashes(const Outline& path, const InkStroke& stroke)
{
    double period = 0;
    for (const double length : stroke.dashes) period += length;
    const double scale = std::sqrt(std::abs(stroke.pen.determinant()));
    const double count = static_cast<double>(stroke.dashes.size()) * length_about(path) / (period * scale);
    const double work = stroke.cap == InkCap::Round ? round_dash_work : dash_work;
    if (count > 0) work_ += work * std::min(count, most_dashes);
}

void CoverBudget::spend_clip(const MarkState& state)
{
    if (state.clip_path == clip_) return;
    clip_ = state.clip_path;
    if (!clip_) return;
    work_ += clip_row_work * grid_.rows;
    spend_path(clip_->outline);
}

void CoverBudget::spend_samples(const PaintedImage& image)
{
    work_ += sample_work * static_cast<double>(image.width) * static_cast<double>(image.height);
}

} // namespace stonehand
