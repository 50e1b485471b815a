#include "pages/count_pages.hpp"

namespace stonehand
{

namespace
{

/// Whether text goes on behind a page, so that its foot says something.
bool has_foot(const PageSlot& slot)
{
    return slot.run && slot.cut.begin < slot.cut.end && !slot.cut.ends_text;
}

/// Whether a page ends inside a note of the language that it bears, or of either.
bool splits_note(const PageSlot& slot)
{
    const auto splits = [&](const std::vector<NoteLines::Part>& notes) {
        if (notes.empty()) return false;
        const NoteLines::Part& last = notes.back();
        return last.last < slot.run->strip.notes[last.note].set->lines.size();
    };
    if (!slot.cut.areas.empty()) {
        std::vector<NoteLines::Part> notes;
        for (const ColumnArea& area : slot.cut.areas)
            if (!area.notes.empty()) notes = area.notes;
        return splits(notes);
    }
    return (slot.flow != PageFlow::Translation && splits(slot.cut.notes)) ||
           (slot.flow != PageFlow::Original && splits(slot.cut.translated_notes));
}

} // namespace

std::optional<double> PageStatistics::balance() const
{
    if (spreads == 0) return std::nullopt;
    return static_cast<double>(level) / static_cast<double>(spreads);
}

PageStatistics count_pages(const std::vector<PageSlot>& slots)
{
    PageStatistics counted;
    for (std::size_t index = 0; index < slots.size(); ++index) {
        const PageSlot& slot = slots[index];
        if (!slot.run || slot.run->strip.slabs.empty()) continue;
        ++counted.pages;
        if (splits_note(slot)) ++counted.split_notes;
        // The two pages of an opening whose languages stand in step are one cut, where the shorter language
        // waits for the other: its feet are level or not by what the languages say.
        const bool counted_before = slot.flow == PageFlow::Translation;
        if (slot.cut.fault != BreakFault::None && !counted_before) ++counted.faults;
        if (!counted_before) counted.floats += slot.cut.floats.size();
        if (!has_foot(slot)) continue;
        if (slot.cut.short_by > 1) ++counted.short_pages;
        if (slot.flow != PageFlow::Both) continue;
        if (slot.side() != Side::Verso || index + 1 == slots.size() || !has_foot(slots[index + 1])) continue;
        ++counted.spreads;
        if (slot.cut.short_by == slots[index + 1].cut.short_by) ++counted.level;
    }
    return counted;
}

} // namespace stonehand
