#include "pages/page_filler.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

using enum NoteLines::Track;

/// The last line of the grid at or above `y`.
Length grid_line_above(Length y, const Frame& frame)
{
    const Length below = next_grid_line(y, frame);
    return below == y ? y : below - frame.grid;
}

/// How far down a page reaches that ends so.
Length lowest(const Filled& page)
{
    return page.pen + page.hang - page.gives;
}

} // namespace

PageRoom PageFiller::room(const Frame& frame, const Slab* head, bool begins_strip, const Cargo& cargo,
                          std::uint32_t floats) const
{
    PageRoom room;
    room.frame = frame;
    room.begins_strip = begins_strip;
    room.notes_before = head ? head->first_note : static_cast<std::uint32_t>(strip_.notes.size());
    room.note_line = lines_of(room.notes_before) - cargo.note_lines;
    room.floats_before = head ? head->first_float : static_cast<std::uint32_t>(strip_.floats.size());
    room.first_float = room.floats_before - cargo.floats;
    room.end_float = room.first_float + floats;
    room.areas = place_floats(strip_, room.first_float, room.end_float, room.floats_before, frame);
    room.frame.first = room.areas.first;
    room.frame.last = room.areas.last;
    return room;
}

Filled PageFiller::begin(const PageRoom& room) const
{
    Filled page;
    page.pen = room.frame.first - room.frame.grid;
    page.notes = room.notes_before;
    page.floats = room.floats_before;
    return page;
}

bool PageFiller::take(const PageRoom& room, Filled& page, const Slab& slab) const
{
    const bool first = !page.begun;
    page.pen = (first ? baseline_at_head(slab, room.begins_strip ? strip_.lead : Length{}, strip_, room.frame)
                      : baseline_below(slab, page.pen, room.frame)) +
               slab.depth;
    page.hang = slab.hang;
    page.begun = true;
    page.notes = slab.first_note + slab.notes;
    page.floats = slab.first_float + slab.floats;
    page.lines += slab.lines;
    if (!first) page.gives += slab.gives;
    if (page.pen - page.gives <= limit(room, least_end(room, page))) return true;
    page.overfull = true;
    return first;
}

NoteLineCount PageFiller::lines_of(std::uint32_t notes) const
{
    return {notes_.lines_of(Original, notes), notes_.lines_of(Translation, notes)};
}

NoteLineCount PageFiller::least_end(const PageRoom& room, const Filled& page) const
{
    const NoteLineCount called = lines_of(page.notes), before = lines_of(room.notes_before);
    const auto& [original, translation] = room.note_line;
    return {original + notes_.least(Original, original, called.original, before.original),
            translation + notes_.least(Translation, translation, called.translation, before.translation)};
}

Length PageFiller::limit(const PageRoom& room, const NoteLineCount& note_end) const
{
    const Length notes =
        std::max(notes_.height(Original, room.note_line.original, note_end.original),
                 notes_.height(Translation, room.note_line.translation, note_end.translation));
    const Length above_notes = room.frame.last - notes;
    if (room.areas.foot == Length{}) return above_notes;
    return grid_line_above(above_notes, room.frame) - room.areas.foot;
}

/// Each language's notes have a foot of their own: what the one leaves over is nothing to the other.
NoteLineCount PageFiller::note_end(const PageRoom& room, const Filled& page) const
{
    const NoteLineCount called = lines_of(page.notes), before = lines_of(room.notes_before);
    const auto& [original, translation] = room.note_line;
    const Length pen = lowest(page);
    return {
        notes_.most(Original, original, called.original, before.original,
                    [&](std::uint32_t end) {
                        return pen <= limit(room, {end, translation});
                    }),
        notes_.most(Translation, translation, called.translation, before.translation, [&](std::uint32_t end) {
            return pen <= limit(room, {original, end});
        })};
}

Foot PageFiller::foot(const PageRoom& room, const Filled& page) const
{
    const NoteLineCount end = note_end(room, page);
    const Length last = limit(room, end);
    return {last, end, lines_of(page.notes) - end, page.overfull || (page.begun && lowest(page) > last)};
}

} // namespace stonehand
