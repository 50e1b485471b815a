#include "sheets/mark_room.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

std::vector<MarkStretch> between(std::vector<Length> lines, const std::vector<Length>& folds, Length margin)
{
    lines.insert(lines.end(), folds.begin(), folds.end());
    std::sort(lines.begin(), lines.end());
    std::vector<MarkStretch> stretches;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (lines[i] - lines[i - 1] > 2 * margin)
            stretches.push_back({lines[i - 1] + margin, lines[i] - margin});
    return stretches;
}

} // namespace

MarkRoom::MarkRoom(const Sheet& sheet, Length margin)
{
    of(Edge::Head) = of(Edge::Foot) = between(sheet.cuts.upright, sheet.folds.upright, margin);
    of(Edge::Left) = of(Edge::Right) = between(sheet.cuts.level, sheet.folds.level, margin);
}

std::vector<Length> MarkRoom::take_middles(Edge edge, Length extent)
{
    std::vector<MarkStretch>& stretches = of(edge);
    std::vector<MarkStretch> left;
    std::vector<Length> middles;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const MarkStretch& stretch = stretches[i];
        const bool outer = i == 0 || i + 1 == stretches.size();
        if (!outer || stretch.extent() < extent) {
            left.push_back(stretch);
            continue;
        }
        const Length middle = stretch.begin + stretch.extent() / 2;
        middles.push_back(middle);
        left.push_back({stretch.begin, middle - extent / 2});
        left.push_back({middle + extent / 2, stretch.end});
    }
    stretches = std::move(left);
    return middles;
}

MarkStretch MarkRoom::take_widest(Edge edge)
{
    std::vector<MarkStretch>& stretches = of(edge);
    if (stretches.empty()) return {};
    auto widest = stretches.begin();
    for (auto one = stretches.begin(); one != stretches.end(); ++one)
        if (one->extent() >= widest->extent()) widest = one;
    const MarkStretch taken = *widest;
    stretches.erase(widest);
    return taken;
}

} // namespace stonehand
