#include "pages/number_notes.hpp"

#include <array>

namespace stonehand
{

namespace
{

// Which foot a note stands at. Below columns of two languages each has its own; all else is at the first.
enum Foot : unsigned char { none, first, below_translation, feet };

std::vector<Foot> feet_of(const Story& story)
{
    std::vector<Foot> found(story.anchors, none);
    for (const PagedNote& note : story.paged_notes)
        found.at(static_cast<std::size_t>(note.anchor)) = note.below_translation ? below_translation : first;
    return found;
}

} // namespace

std::vector<std::string> number_notes(const Document& document, const Story& story)
{
    if (story.paged_notes.empty()) return {};
    const std::vector<Foot> foot_of = feet_of(story);
    std::vector<std::string> numbers(story.anchors);
    for (const Page& page : document.pages) {
        std::array<int, feet> counts{};
        for (const Mark& mark : page.marks) {
            const auto* anchor = std::get_if<AnchorMark>(&mark.form);
            if (!anchor) continue;
            const auto index = static_cast<std::size_t>(anchor->anchor);
            if (foot_of.at(index) != none && numbers[index].empty())
                numbers[index] = std::to_string(++counts[foot_of[index]]);
        }
    }
    return numbers;
}

} // namespace stonehand
