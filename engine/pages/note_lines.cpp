#include "pages/note_lines.hpp"

#include <algorithm>

namespace stonehand
{

namespace
{

// A note that goes over to the next page leaves no single line on either, unless it has no more than three.
constexpr std::uint32_t least_part = 2, least_to_split = 4;

/// The white and the rule between a page's text and its first note: what the notes' lines do not count.
Length white_above(const SetNote& first, const std::vector<ComputedStyle>& styles)
{
    const ComputedStyle& style = styles[static_cast<std::size_t>(first.block->style)];
    return style.space_before + style.rule_before_thickness + style.rule_before_space + first.set->cap_height;
}

} // namespace

NoteLines::NoteLines(const Strip& strip, const std::vector<ComputedStyle>& styles)
{
    std::vector<bool> translated(strip.notes.size(), false);
    for (const Slab& slab : strip.slabs)
        for (std::uint32_t note = slab.notes - slab.translated_notes; note < slab.notes; ++note)
            translated[slab.first_note + note] = true;
    for (Sequence& track : tracks_) {
        track.heights.emplace_back();
        track.ends.push_back(0);
    }
    for (std::uint32_t note = 0; note < strip.notes.size(); ++note) {
        add(strip.notes[note], note, translated[note] ? Track::Translation : Track::Original, styles);
        for (Sequence& track : tracks_) track.ends.push_back(static_cast<std::uint32_t>(track.lines.size()));
    }
}

void NoteLines::add(const SetNote& note, std::uint32_t number, Track track,
                    const std::vector<ComputedStyle>& styles)
{
    Sequence& sequence = tracks_[static_cast<std::size_t>(track)];
    const Length white = white_above(note, styles);
    for (std::uint32_t line = 0; line < note.set->lines.size(); ++line) {
        sequence.lines.push_back({number, line, note.leading, white});
        sequence.heights.push_back(sequence.heights.back() + note.leading);
    }
}

Length NoteLines::height(Track track, std::uint32_t begin, std::uint32_t end) const
{
    if (begin >= end) return {};
    const Sequence& sequence = of(track);
    const Line& first = sequence.lines[begin];
    return sequence.heights[end] - sequence.heights[begin] - first.leading + first.white;
}

std::uint32_t NoteLines::first_line(const Sequence& sequence, std::uint32_t line) const
{
    return line - sequence.lines[line].number;
}

std::uint32_t NoteLines::lines_in_note(const Sequence& sequence, std::uint32_t line) const
{
    const std::uint32_t note = sequence.lines[line].note;
    return sequence.ends[note + 1] - sequence.ends[note];
}

std::uint32_t NoteLines::least(Track track, std::uint32_t begin, std::uint32_t end,
                               std::uint32_t called_before) const
{
    if (begin >= end) return 0;
    const Sequence& sequence = of(track);
    const std::uint32_t last = end - 1;
    const std::uint32_t first_of_last = std::max(first_line(sequence, last), begin);
    const std::uint32_t lines = lines_in_note(sequence, last);
    const bool called_here = end > called_before;
    const std::uint32_t kept = lines < least_to_split && called_here ? lines : least_part;
    return std::min(first_of_last - begin + kept, end - begin);
}

/// No fewer than two lines of a note go over to the next page, where that can be.
bool NoteLines::leaves_single_line(Track track, std::uint32_t begin, std::uint32_t end) const
{
    const Sequence& sequence = of(track);
    if (end <= begin || end >= sequence.lines.size()) return false;
    const Line& next = sequence.lines[end];
    return next.number > 0 && next.number + 1 == lines_in_note(sequence, end);
}

std::vector<NoteLines::Part> NoteLines::parts(Track track, std::uint32_t begin, std::uint32_t end) const
{
    const Sequence& sequence = of(track);
    std::vector<Part> parts;
    for (std::uint32_t line = begin; line < end; ++line) {
        const Line& own = sequence.lines[line];
        if (parts.empty() || parts.back().note != own.note)
            parts.push_back({own.note, own.number, own.number});
        parts.back().last = own.number + 1;
    }
    return parts;
}

void NoteStretches::add(std::uint32_t begin, std::uint32_t end)
{
    if (begin < end) stretches_.emplace_back(begin, end);
}

Length NoteStretches::height(const NoteLines& notes, std::uint32_t begin, std::uint32_t end) const
{
    Length height;
    const auto stand = [&](std::uint32_t first, std::uint32_t last) {
        height += height == Length{} ? notes.height(NoteLines::Track::Original, first, last)
                                     : notes.leading(NoteLines::Track::Original, first, last);
    };
    for (const auto& [first, last] : stretches_) stand(first, last);
    stand(begin, end);
    return height;
}

std::vector<NoteLines::Part> NoteStretches::take_new(const NoteLines& notes)
{
    std::vector<NoteLines::Part> parts;
    for (; taken_ < stretches_.size(); ++taken_)
        for (const NoteLines::Part& part :
             notes.parts(NoteLines::Track::Original, stretches_[taken_].first, stretches_[taken_].second))
            parts.push_back(part);
    return parts;
}

} // namespace stonehand
