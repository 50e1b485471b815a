#include "pages/paint_notes.hpp"

namespace stonehand
{

namespace
{

std::vector<SetNote> notes_of(const PageSlot& slot)
{
    const Strip& strip = slot.run->strip;
    std::vector<SetNote> notes;
    for (std::size_t index = slot.cut.begin; index < slot.cut.end; ++index) {
        const Slab& slab = strip.slabs[index];
        const auto first = strip.notes.begin() + slab.first_note;
        notes.insert(notes.end(), first, first + slab.notes);
    }
    return notes;
}

Length height_of(const SetNote& note)
{
    return note.leading * static_cast<std::int64_t>(note.set->lines.size());
}

void paint_rule(const SetNote& first, Point baseline, const Frame& frame, const Story& story,
                Painter& painter)
{
    const ComputedStyle& style = story.style(first.block->style);
    if (style.rule_before_thickness == Length{}) return;
    const Length foot = baseline.y - first.set->cap_height - style.rule_before_space;
    const Length width = style.rule_before_length > Length{} ? style.rule_before_length : frame.width;
    painter.rule({{baseline.x, foot - style.rule_before_thickness}, {width, style.rule_before_thickness}},
                 style.rule_before_paint, first.block->span);
}

} // namespace

void paint_notes(const PageSlot& slot, const Frame& frame, const Story& story, Painter& painter)
{
    const std::vector<SetNote> notes = notes_of(slot);
    if (notes.empty()) return;
    Length height;
    for (const SetNote& note : notes) height += height_of(note);
    Point at{frame.left, frame.last - height + notes.front().leading};
    paint_rule(notes.front(), at, frame, story, painter);
    for (const SetNote& note : notes)
        for (std::uint32_t line = 0; line < note.set->lines.size(); ++line) {
            painter.line(*note.block, *note.set, line, at);
            at.y += note.leading;
        }
}

} // namespace stonehand
