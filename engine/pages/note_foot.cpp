#include "pages/note_foot.hpp"

namespace stonehand
{

namespace
{

/// The white and the rule between a page's text and its first note: what the notes' lines do not count.
Length white_above_notes(const SetNote& first, const std::vector<ComputedStyle>& styles)
{
    const ComputedStyle& style = styles[static_cast<std::size_t>(first.block->style)];
    return style.space_before + style.rule_before_thickness + style.rule_before_space + first.set->cap_height;
}

} // namespace

void NoteFoot::take(std::span<const SetNote> notes)
{
    if (!first && !notes.empty()) first = &notes.front();
    for (const SetNote& note : notes)
        lines += note.leading * static_cast<std::int64_t>(note.set->lines.size());
}

Length NoteFoot::height(const std::vector<ComputedStyle>& styles) const
{
    return first ? lines - first->leading + white_above_notes(*first, styles) : Length();
}

} // namespace stonehand
