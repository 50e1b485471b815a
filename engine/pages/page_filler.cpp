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

} // namespace

PageRoom PageFiller::room(const Frame& frame, const Slab* head, bool begins_strip, const Cargo& cargo,
                          std::uint32_t floats) const
{
    PageRoom room;
    room.frame = frame;
    room.begins_strip = begins_strip;
    room.notes_before = head ? head->first_note : static_cast<std::uint32_t>(strip_.notes.size());
    room.note_line = notes_.lines_of(Original, room.notes_before) - cargo.note_lines;
    room.translated = notes_.lines_of(Translation, room.notes_before);
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
    page.begun = true;
    page.notes = slab.first_note + slab.notes;
    page.floats = slab.first_float + slab.floats;
    page.lines += slab.lines;
    if (!first) page.gives += slab.gives;
    if (page.pen - page.gives <= limit(room, page, least_end(room, page))) return true;
    page.overfull = true;
    return first;
}

std::uint32_t PageFiller::called(const Filled& page) const
{
    return notes_.lines_of(Original, page.notes);
}

/// Notes of two languages in step go over to no other page.
std::uint32_t PageFiller::least_end(const PageRoom& room, const Filled& page) const
{
    const std::uint32_t end = called(page);
    if (notes_.lines_of(Translation, static_cast<std::uint32_t>(strip_.notes.size())) > 0) return end;
    return room.note_line +
           notes_.least(Original, room.note_line, end, notes_.lines_of(Original, room.notes_before));
}

Length PageFiller::limit(const PageRoom& room, const Filled& page, std::uint32_t note_end) const
{
    const Length notes =
        std::max(notes_.height(Original, room.note_line, note_end),
                 notes_.height(Translation, room.translated, notes_.lines_of(Translation, page.notes)));
    const Length above_notes = room.frame.last - notes;
    if (room.areas.foot == Length{}) return above_notes;
    return grid_line_above(above_notes, room.frame) - room.areas.foot;
}

Foot PageFiller::foot(const PageRoom& room, const Filled& page) const
{
    const std::uint32_t all = called(page), least = least_end(room, page);
    const Length pen = page.pen - page.gives;
    const auto fits = [&](std::uint32_t end) { return pen <= limit(room, page, end); };
    std::uint32_t end = all;
    while (end > least && !fits(end)) --end;
    if (end < all && end > least && notes_.leaves_single_line(Original, room.note_line, end)) --end;
    return {limit(room, page, end), end, all - end};
}

} // namespace stonehand
