#include "sheets/inner_margin.hpp"

#include <algorithm>

#include "sheets/mark_box.hpp"

namespace stonehand
{

namespace
{

/// From the spine to a box; nothing where the box reaches it.
std::optional<Length> distance(const Rect& box, const Page& page, bool spine_at_left)
{
    const Length away = spine_at_left ? box.at.x : page.trim.width - box.right();
    if (away <= Length{}) return std::nullopt;
    return away;
}

} // namespace

std::optional<Length> least_inner_margin(const Document& document)
{
    std::optional<Length> least;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const Page& page = document.pages[i];
        // The first page is a right-hand one in a book that is bound at the left.
        const bool spine_at_left = (i % 2 == 0) == (document.binding == Binding::Left);
        for (const Mark& mark : page.marks)
            if (const auto box = box_of(mark))
                if (const auto away = distance(*box, page, spine_at_left))
                    least = least ? std::min(*least, *away) : *away;
    }
    return least;
}

} // namespace stonehand
