#include "pages/paint_notes.hpp"

#include <algorithm>
#include <utility>

#include "pages/frame_of.hpp"
#include "story/reads_leftward.hpp"

namespace stonehand
{

namespace
{

Length height_of(const Strip& strip, const std::vector<NoteLines::Part>& parts)
{
    Length height;
    for (const NoteLines::Part& part : parts)
        height += strip.notes[part.note].leading * static_cast<std::int64_t>(part.last - part.first);
    return height;
}

/// The rule above the first note begins where that does.
void paint_rule(const SetNote& first, Point baseline, const Frame& frame, const Story& story,
                Painter& painter)
{
    const ComputedStyle& style = story.style(first.block->style);
    if (style.rule_before_thickness == Length{}) return;
    const Length foot = baseline.y - first.set->cap_height - style.rule_before_space;
    const Length width = style.rule_before_length > Length{} ? style.rule_before_length : frame.width;
    const Length left = reads_leftward(first.block->language) ? baseline.x + frame.width - width : baseline.x;
    painter.rule({{left, foot - style.rule_before_thickness}, {width, style.rule_before_thickness}},
                 style.rule_before_paint, first.block->span);
}

void paint_foot(const Strip& strip, const std::vector<NoteLines::Part>& parts, const Frame& frame,
                const Story& story, Painter& painter)
{
    if (parts.empty()) return;
    const SetNote& first = strip.notes[parts.front().note];
    Point at{frame.left, frame.last - height_of(strip, parts) + first.leading};
    paint_rule(first, at, frame, story, painter);
    for (const NoteLines::Part& part : parts) {
        const SetNote& note = strip.notes[part.note];
        for (std::uint32_t line = part.first; line < part.last; ++line) {
            painter.line(*note.block, *note.set, line, at);
            at.y += note.leading;
        }
    }
}

/// The notes of each column of a page, those of its areas from the head down.
void paint_columns(const PageSlot& slot, const Frame& frame, const Story& story, Painter& painter)
{
    // In the order of reading: a note may go on at the next foot.
    std::vector<std::pair<Length, std::vector<NoteLines::Part>>> feet;
    for (const ColumnArea& area : slot.cut.areas) {
        const auto is_own = [&](const auto& foot) { return foot.first == area.notes_left; };
        auto own = std::find_if(feet.begin(), feet.end(), is_own);
        if (own == feet.end()) own = feet.insert(own, {area.notes_left, {}});
        own->second.insert(own->second.end(), area.notes.begin(), area.notes.end());
    }
    Frame column = frame;
    column.last = slot.cut.text_last;
    column.width = slot.master->column_width();
    for (const auto& [left, parts] : feet) {
        column.left = frame.left + left;
        paint_foot(slot.run->strip, parts, column, story, painter);
    }
}

} // namespace

void paint_notes(const PageSlot& slot, Frame frame, const Story& story, Painter& painter)
{
    frame.last = slot.cut.page_last;
    const auto& columns = slot.run->head().columns;
    const Strip& strip = slot.run->strip;
    if (!slot.cut.areas.empty()) return paint_columns(slot, frame, story, painter);
    if (!columns) return paint_foot(strip, slot.cut.notes, frame, story, painter);
    Frame original = frame, translation = frame;
    original.left += columns->original_at;
    original.width = columns->original_width;
    translation.left += columns->translation_at;
    translation.width = columns->translation_width;
    if (slot.flow != PageFlow::Translation) paint_foot(strip, slot.cut.notes, original, story, painter);
    if (slot.flow != PageFlow::Original)
        paint_foot(strip, slot.cut.translated_notes, translation, story, painter);
}

} // namespace stonehand
