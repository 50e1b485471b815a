#include "pages/paint_notes.hpp"

namespace stonehand
{

namespace
{

std::vector<SetNote> notes_of(const PageSlot& slot, PageFlow flow)
{
    const Strip& strip = slot.run->strip;
    std::vector<SetNote> notes;
    for (std::size_t index = slot.cut.begin; index < slot.cut.end; ++index) {
        const auto called = notes_of(strip, strip.slabs[index], flow);
        notes.insert(notes.end(), called.begin(), called.end());
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

void paint_foot(const std::vector<SetNote>& notes, const Frame& frame, const Story& story, Painter& painter)
{
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

} // namespace

void paint_notes(const PageSlot& slot, const Frame& frame, const Story& story, Painter& painter)
{
    const auto& columns = slot.run->head().columns;
    if (!columns) return paint_foot(notes_of(slot, PageFlow::Both), frame, story, painter);
    Frame original = frame, translation = frame;
    original.left += columns->original_at;
    original.width = columns->original_width;
    translation.left += columns->translation_at;
    translation.width = columns->translation_width;
    if (slot.flow != PageFlow::Translation)
        paint_foot(notes_of(slot, PageFlow::Original), original, story, painter);
    if (slot.flow != PageFlow::Original)
        paint_foot(notes_of(slot, PageFlow::Translation), translation, story, painter);
}

} // namespace stonehand
