#include "proof/find_places.hpp"

#include <algorithm>
#include <map>

#include "proof/around.hpp"

namespace stonehand
{

namespace
{

// A fault of a whole essay is shown where it begins.
constexpr std::size_t most_places = 3;

} // namespace

std::vector<ProofPlace> find_places(Span span, const ProofPages& pages)
{
    if (span.file == no_file) return {};
    std::map<std::size_t, Rect> boxes;
    const Span behind{span.file, std::max(span.end, span.begin + 1), 0};
    auto next = std::lower_bound(
        pages.painted.begin(), pages.painted.end(), behind,
        [](const PaintedSpan& painted, const Span& wanted) { return painted.span < wanted; });
    while (next != pages.painted.begin()) {
        const PaintedSpan& painted = *--next;
        if (painted.span.file != span.file || painted.reach <= span.begin) break;
        if (painted.span.end <= span.begin) continue;
        const auto [known, is_new] = boxes.try_emplace(painted.page, painted.box);
        if (!is_new) known->second = around(known->second, painted.box);
    }
    std::vector<ProofPlace> places;
    for (const auto& [page, box] : boxes)
        if (places.size() < most_places) places.push_back({page, box});
    return places;
}

} // namespace stonehand
