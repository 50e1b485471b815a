#include "print/page_underlay.hpp"

#include <algorithm>
#include <cmath>

#include "print/flatten_outline.hpp"

namespace stonehand
{

namespace
{

constexpr std::uint8_t any_ink = 1, other_ink = 2;
// A page of A4 has half a million cells of 1 pt; larger ones have larger cells.
constexpr double most_cells = 4e6;
// Beyond this much work a page is painted over hundreds of times; what comes then is not laid down any more.
constexpr std::size_t most_work = 400'000'000; // cells

Beneath inks_of(const ColourPtr& colour)
{
    if (!is_of_inks(*colour->space)) return {!colour->is_white(), !colour->is_white()};
    Beneath inks;
    for (const InkAmount& ink : colour->inks) {
        if (ink.amount <= 0) continue;
        inks.any = true;
        inks.others = inks.others || ink.plate != "Black";
    }
    return inks;
}

Beneath inks_of(const ColourSpace& space)
{
    return {true, space.kind != SpaceKind::DeviceGray};
}

std::uint8_t bits_of(const Beneath& ink)
{
    return static_cast<std::uint8_t>((ink.any ? any_ink : 0) | (ink.others ? other_ink : 0));
}

bool is_opaque(const MarkState& state, double alpha)
{
    return alpha >= 1 && !state.has_soft_mask && state.blend_mode == "Normal";
}

/// A place that is no number is the first.
std::size_t up_to(double place, std::size_t most)
{
    return place > 0 ? static_cast<std::size_t>(std::min(place, static_cast<double>(most))) : 0;
}

/// Whether a path is an upright rectangle, which the box of a clip tells already.
bool is_upright_box(const Outline& outline)
{
    const std::vector<PlaneEdge> edges = flattened(outline, Closing::Always);
    return edges.size() == 4 && std::all_of(edges.begin(), edges.end(), [](const PlaneEdge& edge) {
               return edge.from.x == edge.to.x || edge.from.y == edge.to.y;
           });
}

/// At least as wide and high as this, around the same middle.
PlaneBox at_least(const PlaneBox& box, double side)
{
    const double x = std::max(0.0, side - box.width()) / 2, y = std::max(0.0, side - box.height()) / 2;
    return {box.left - x, box.bottom - y, box.right + x, box.top + y};
}

} // namespace

PageUnderlay::PageUnderlay(const PlaneBox& page) : page_(page)
{
    const double width = std::max(page.width(), 1.0), height = std::max(page.height(), 1.0);
    cell_ = std::max(1.0, std::sqrt(width * height / most_cells));
    // A page that is far longer than wide has cells of its own length.
    cell_ = std::max(cell_, std::max(width, height) / most_cells);
    columns_ = static_cast<std::size_t>(width / cell_) + 1;
    rows_ = static_cast<std::size_t>(height / cell_) + 1;
    cells_.resize(columns_ * rows_);
}

std::size_t PageUnderlay::row_of(double y) const
{
    return up_to(std::ceil((y - page_.bottom) / cell_ - 0.5), rows_);
}

std::size_t PageUnderlay::column_of(double x) const
{
    return up_to(std::ceil((x - page_.left) / cell_ - 0.5), columns_);
}

Beneath PageUnderlay::lay(const PaintedMark& mark)
{
    if (work_ > most_work || mark.state.origin == MarkOrigin::SoftMask) return {};
    const Cells cells = cells_of(mark);
    std::uint8_t beneath = 0;
    for (const Run& run : cells.runs)
        for (std::size_t column = run.first; column < run.last; ++column)
            beneath |= cells_[run.row * columns_ + column];
    const std::uint8_t bits = bits_of(cells.ink);
    for (const Run& run : cells.runs) {
        work_ += run.last - run.first + 1;
        for (std::size_t column = run.first; column < run.last; ++column) {
            std::uint8_t& cell = cells_[run.row * columns_ + column];
            cell = cells.knocks_out ? bits : cell | bits;
        }
    }
    return {(beneath & any_ink) != 0, (beneath & other_ink) != 0};
}

PageUnderlay::Cells PageUnderlay::cells_of(const PaintedMark& mark)
{
    Cells cells;
    const MarkState& state = mark.state;
    if (const auto* path = std::get_if<PaintedPath>(&mark.what)) cells = cells_of_path(mark, *path);
    if (const auto* glyph = std::get_if<PaintedGlyph>(&mark.what); glyph && (glyph->fill || glyph->stroke)) {
        cells.ink = inks_of(glyph->fill ? glyph->fill : glyph->stroke);
        fill_box(mark.box, cells.runs);
    }
    if (const auto* image = std::get_if<PaintedImage>(&mark.what)) {
        cells.ink = image->fill ? inks_of(image->fill) : inks_of(*image->space);
        cells.knocks_out = !image->is_stencil && !image->has_mask && is_opaque(state, state.fill_alpha);
        Outline square;
        for (const PlanePoint corner : corners({0, 0, 1, 1}, image->from_square))
            square.push_back({square.empty() ? OutlineStep::Kind::Move : OutlineStep::Kind::Line, {corner}});
        fill(square, Winding::NonZero, mark.box, cells.runs);
    }
    if (const auto* shading = std::get_if<PaintedShading>(&mark.what)) {
        cells.ink = inks_of(*shading->space);
        cells.knocks_out = is_opaque(state, state.fill_alpha);
        fill_box(mark.box, cells.runs);
    }
    clip(state.clip_path.get(), cells.runs);
    return cells;
}

PageUnderlay::Cells PageUnderlay::cells_of_path(const PaintedMark& mark, const PaintedPath& path)
{
    Cells cells;
    const MarkState& state = mark.state;
    const auto is_seen = [](const ColourPtr& colour) {
        // The tiles or the shading of a pattern come by themselves.
        return colour && colour->space->kind != SpaceKind::Pattern && !colour->is_nothing();
    };
    if (is_seen(path.fill)) {
        cells.ink = inks_of(path.fill);
        cells.knocks_out = is_opaque(state, state.fill_alpha) && !state.fill_overprint;
        fill(path.outline, path.winding, mark.box, cells.runs);
    }
    if (is_seen(path.stroke)) {
        const Beneath ink = inks_of(path.stroke);
        cells.ink = {cells.ink.any || ink.any, cells.ink.others || ink.others};
        if (!is_seen(path.fill))
            cells.knocks_out = is_opaque(state, state.stroke_alpha) && !state.stroke_overprint;
        draw(path.outline, path.line.width, mark.box, cells.runs);
    }
    return cells;
}

void PageUnderlay::fill_box(const PlaneBox& box, std::vector<Run>& runs)
{
    const std::size_t first = column_of(box.left), last = column_of(box.right);
    for (std::size_t row = row_of(box.bottom), end = row_of(box.top); first < last && row < end; ++row)
        runs.push_back({row, first, last});
}

/// The cells whose middle lies inside: between crossings of the row with the outline. What is thinner than a
/// cell has those that its box touches.
void PageUnderlay::fill(const Outline& outline, Winding winding, const PlaneBox& within,
                        std::vector<Run>& runs)
{
    struct Crossing {
        double x;
        int turn;
        bool operator<(const Crossing& other) const { return x < other.x; }
    };
    if (std::min(within.width(), within.height()) < cell_) return fill_box(at_least(within, cell_), runs);
    const std::size_t first = row_of(within.bottom), end = row_of(within.top);
    if (first >= end) return;
    std::vector<std::vector<Crossing>> crossings(end - first);
    const auto middle = [&](std::size_t row) {
        return page_.bottom + (static_cast<double>(row) + 0.5) * cell_;
    };
    for (const PlaneEdge& edge : flattened(outline, Closing::Always)) {
        const bool upwards = edge.to.y > edge.from.y;
        const PlanePoint low = upwards ? edge.from : edge.to, high = upwards ? edge.to : edge.from;
        const std::size_t from = std::max(row_of(low.y), first), to = std::min(row_of(high.y), end);
        for (std::size_t row = from; row < to; ++row) {
            const double share = (middle(row) - low.y) / (high.y - low.y);
            const double x = low.x + share * (high.x - low.x);
            if (std::isfinite(x)) crossings[row - first].push_back({x, upwards ? 1 : -1});
        }
        work_ += to > from ? to - from : 1;
    }
    const std::size_t left = column_of(within.left), right = column_of(within.right);
    for (std::size_t row = first; row < end; ++row) {
        auto& here = crossings[row - first];
        std::sort(here.begin(), here.end());
        int turns = 0;
        for (std::size_t at = 0; at + 1 < here.size(); ++at) {
            turns += here[at].turn;
            const bool inside = winding == Winding::EvenOdd ? at % 2 == 0 : turns != 0;
            const std::size_t begin = std::max(column_of(here[at].x), left);
            const std::size_t stop = std::min(column_of(here[at + 1].x), right);
            if (inside && begin < stop) runs.push_back({row, begin, stop});
        }
    }
}

/// The cells along a line; of a wide one those across it too.
void PageUnderlay::draw(const Outline& outline, double width, const PlaneBox& within, std::vector<Run>& runs)
{
    const double reach = std::max(width / 2, cell_ / 2);
    const PlaneBox around = at_least(within, cell_);
    for (const PlaneEdge& edge : flattened(outline, Closing::AsItIs)) {
        const double length = std::hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y);
        if (!std::isfinite(length)) continue;
        // What lies off the page is not gone along.
        const double steps = std::clamp(std::ceil(length / reach), 1.0, 20'000.0);
        for (double step = 0; step <= steps; ++step) {
            const double x = edge.from.x + (edge.to.x - edge.from.x) * step / steps;
            const double y = edge.from.y + (edge.to.y - edge.from.y) * step / steps;
            fill_box(overlap(around, {x - reach, y - reach, x + reach, y + reach}), runs);
        }
        work_ += static_cast<std::size_t>(steps);
        if (work_ > most_work) return;
    }
}

/// Leaves of runs what lies in a clip, and in those around it.
void PageUnderlay::clip(const ClipPath* path, std::vector<Run>& runs)
{
    // Clips in clips are seldom more than a few; the box of all is kept by the mark.
    constexpr int most_followed = 8;
    for (int followed = 0; path && followed < most_followed; path = path->outer.get(), ++followed) {
        if (runs.empty() || is_upright_box(path->outline)) continue;
        std::vector<Run> open;
        fill(path->outline, path->winding, box_of(path->outline), open);
        std::vector<Run> left;
        for (const Run& run : runs) {
            const auto row =
                std::lower_bound(open.begin(), open.end(), run.row,
                                 [](const Run& one, std::size_t sought) { return one.row < sought; });
            for (auto hole = row; hole != open.end() && hole->row == run.row; ++hole) {
                const Run both{run.row, std::max(run.first, hole->first), std::min(run.last, hole->last)};
                if (both.first < both.last) left.push_back(both);
            }
        }
        runs = std::move(left);
    }
}

} // namespace stonehand
