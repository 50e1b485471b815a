#pragma once

#include "pages/float_areas.hpp"
#include "pages/note_lines.hpp"
#include "pages/page_graph.hpp"
#include "pages/place_slabs.hpp"

namespace stonehand
{

/// Lines of the notes of either language: how many, or a place among all of them.
struct NoteLineCount {
    std::uint32_t original = 0, translation = 0;
    bool operator==(const NoteLineCount&) const = default;
    friend NoteLineCount operator-(const NoteLineCount& one, const NoteLineCount& other)
    {
        return {one.original - other.original, one.translation - other.translation};
    }
};

/// What earlier pages left for those that follow.
struct Cargo {
    NoteLineCount note_lines; ///< of the note that was called last
    std::uint32_t floats = 0; ///< called and not set
    bool has_notes() const { return note_lines != NoteLineCount{}; }
    bool none() const { return !has_notes() && floats == 0; }
    bool operator==(const Cargo&) const = default;
};

/// A page before text is put on it: its frame, its floats, and where its notes begin.
struct PageRoom {
    Frame frame;
    FloatAreas areas;
    bool begins_strip = false;
    std::uint32_t notes_before = 0;               ///< called on earlier pages
    NoteLineCount note_line;                      ///< the first at its foot
    std::uint32_t floats_before = 0;              ///< called on earlier pages
    std::uint32_t first_float = 0, end_float = 0; ///< those that stand on it
};

/// A page that has been filled from its head so far.
struct Filled {
    Length pen;  ///< its last baseline
    Length hang; ///< how far what stands beside that reaches below it
    Length gives;
    std::int64_t lines = 0;
    std::int64_t cost = 0;               ///< of paragraphs in other numbers of lines than their best
    std::uint32_t notes = 0, floats = 0; ///< called so far
    bool begun = false, overfull = false;
};

/// What the foot of a page leaves to its text.
struct Foot {
    Length limit;           ///< the lowest baseline of the text
    NoteLineCount note_end; ///< the note lines that stand there end before this one
    NoteLineCount over;     ///< lines of the last note that go over to the next page
    bool overfull = false;  ///< what stands there is lower
};

/// Puts slabs on pages, and finds how many of the lines of notes they leave room for.
class PageFiller
{
  public:
    PageFiller(const Strip& strip, const std::vector<ComputedStyle>& styles)
        : strip_(strip), notes_(strip, styles)
    {
    }
    const NoteLines& notes() const { return notes_; }

    /// A page that begins with `head` (null: nothing of the strip is left) and bears `floats` of those that
    /// wait or are called on it.
    PageRoom room(const Frame& frame, const Slab* head, bool begins_strip, const Cargo& cargo,
                  std::uint32_t floats) const;
    Filled begin(const PageRoom& room) const;
    /// Puts a slab on the page; false where it does not fit. The first always goes: there is no page where it
    /// would. What hangs below it may yet have text beside it.
    bool take(const PageRoom& room, Filled& page, const Slab& slab) const;
    Foot foot(const PageRoom& room, const Filled& page) const;

  private:
    NoteLineCount lines_of(std::uint32_t notes) const;
    Length limit(const PageRoom& room, const NoteLineCount& note_end) const;
    NoteLineCount note_end(const PageRoom& room, const Filled& page) const;
    NoteLineCount least_end(const PageRoom& room, const Filled& page) const;

    const Strip& strip_;
    NoteLines notes_;
};

} // namespace stonehand
