#pragma once

#include <string>
#include <vector>

#include "edition/edition.hpp"
#include "layout/layout.hpp"

namespace stonehand
{

/// How many notes and endnotes are called in something.
struct NoteCounts {
    int notes = 0, endnotes = 0;
    bool has_both() const { return notes > 0 && endnotes > 0; }
};
NoteCounts count_notes(const std::vector<ContentBlock>& blocks);

/// Whether an essay has both kinds of notes, in one of its languages or another: its endnotes are then
/// counted in letters, in every language.
bool has_both_kinds(const Essay& essay);

/// Counts the notes of an essay or of standing text as they are called. Notes are counted in figures. So are
/// endnotes, unless both are called: then they have a series of their own.
class NoteCounters
{
  public:
    void begin() { counts_ = {}; }
    void tell_whether_both(bool both) { both_ = both; }
    /// The number of the next note of a kind.
    std::string next(PhraseKind kind, EndnoteMarks marks);

  private:
    NoteCounts counts_;
    bool both_ = false;
};

/// Whether a note stands at the end: all endnotes, and notes where the layout gathers them.
bool stands_at_end(PhraseKind kind, const NoteManner& manner);

/// Whether the numbers of notes begin anew on every page.
bool is_numbered_by_page(PhraseKind kind, const NoteManner& manner);

/// Whether the notes at the end of a translation stand beside those of its essay, where the two stand in
/// step.
bool end_notes_pair(const Essay& essay, const NoteManner& manner);

} // namespace stonehand
