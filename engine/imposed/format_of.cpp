#include "imposed/format_of.hpp"

#include <algorithm>
#include <cmath>

#include "imposed/show_length.hpp"
#include "layout/sheet_sizes.hpp"

namespace stonehand
{

namespace
{

// ISO 32000-1, Annex C.2: the sides of pages that PDF 1.4 knows, and that readers show.
constexpr double least_side = 3, most_side = 14'400; // pt

bool is_near(double one, double other)
{
    return std::abs(one - other) <= size_tolerance.in_points();
}

bool fits_a_page(const PlanePoint& size)
{
    return std::min(size.x, size.y) >= least_side && std::max(size.x, size.y) <= most_side;
}

Size in_lengths(const PlanePoint& size)
{
    return {Length::points(size.x), Length::points(size.y)};
}

Refusal unfit(std::size_t index, const PlanePoint& size)
{
    return {RefusalReason::UnfitSize,
            say("cannot be imposed: page {} is {:.6g} × {:.6g} pt", index + 1, size.x, size.y),
            say("a side of a page is {:g} pt at least and {:g} pt at most", least_side, most_side)};
}

Refusal mixed(std::size_t index, const Size& other, const Size& first)
{
    return {
        RefusalReason::MixedSizes,
        say("has pages of several sizes: page {} is {}, page 1 is {}", index + 1, show(other), show(first)),
        say("bring all pages to one size and the same way up, or impose those of each size by themselves")};
}

} // namespace

std::variant<PageFormat, Refusal> format_of(const std::vector<PageView>& pages, std::optional<Length> said)
{
    const PlanePoint first = pages.front().size();
    double bleed = 0;
    for (std::size_t index = 0; index < pages.size(); ++index) {
        const PlanePoint size = pages[index].size();
        if (!fits_a_page(size)) return unfit(index, size);
        if (!is_near(size.x, first.x) || !is_near(size.y, first.y))
            return mixed(index, in_lengths(size), in_lengths(first));
        if (!said) bleed = std::max(bleed, pages[index].widest_bleed());
    }
    if (bleed > most_side)
        return Refusal{RefusalReason::UnfitSize,
                       say("cannot be imposed: its pages bleed by {:.6g} pt", bleed),
                       say("say how far they do (--bleed 3mm)")};
    const Size trim = in_lengths(first);
    return PageFormat{named_size_near(trim, size_tolerance).value_or(trim),
                      said.value_or(Length::points(bleed))};
}

} // namespace stonehand
