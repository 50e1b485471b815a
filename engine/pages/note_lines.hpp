#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "pages/strip.hpp"

namespace stonehand
{

/// The lines of the notes that a strip calls, in the order of their calls, as one sequence each for the
/// original and its translation (all in the first, where there is one language). A page bears a stretch of
/// either.
class NoteLines
{
  public:
    enum class Track { Original, Translation };

    NoteLines(const Strip& strip, const std::vector<ComputedStyle>& styles);

    /// How many lines the first `notes` notes of the strip have.
    std::uint32_t lines_of(Track track, std::uint32_t notes) const { return of(track).ends[notes]; }
    /// What the lines [begin, end) take from a page's text: from its last baseline to theirs.
    Length height(Track track, std::uint32_t begin, std::uint32_t end) const;
    /// The same without the white above them.
    Length leading(Track track, std::uint32_t begin, std::uint32_t end) const
    {
        return of(track).heights[end] - of(track).heights[begin];
    }
    /// So few of the lines from `begin` on may stand on a page that calls notes up to line `end`: all notes
    /// but the last whole, and of that its first lines. `called_before`: lines of notes called on earlier
    /// pages.
    std::uint32_t least(Track track, std::uint32_t begin, std::uint32_t end,
                        std::uint32_t called_before) const;
    /// Behind the last of the lines [begin, called) that stand at a foot: as many as fit there, and never
    /// fewer than the least.
    template <typename Fits>
    std::uint32_t most(Track track, std::uint32_t begin, std::uint32_t called, std::uint32_t called_before,
                       Fits fits) const
    {
        const std::uint32_t least_end = begin + least(track, begin, called, called_before);
        std::uint32_t end = called;
        while (end > least_end && !fits(end)) --end;
        return end < called && end > least_end && leaves_single_line(track, begin, end) ? end - 1 : end;
    }

    /// The lines [begin, end) by note.
    struct Part {
        std::uint32_t note;        ///< index into Strip::notes
        std::uint32_t first, last; ///< its lines [first, last)
    };
    std::vector<Part> parts(Track track, std::uint32_t begin, std::uint32_t end) const;

  private:
    struct Line {
        std::uint32_t note;
        std::uint32_t number; ///< in its note
        Length leading;
        Length white; ///< above it, where it is the first at a foot
    };
    struct Sequence {
        std::vector<Line> lines;
        std::vector<Length> heights;     ///< of the lines before each; and of all
        std::vector<std::uint32_t> ends; ///< lines of the notes before each; and of all
    };
    const Sequence& of(Track track) const { return tracks_[static_cast<std::size_t>(track)]; }
    void add(const SetNote& note, std::uint32_t number, Track track,
             const std::vector<ComputedStyle>& styles);
    std::uint32_t first_line(const Sequence& sequence, std::uint32_t line) const;
    std::uint32_t lines_in_note(const Sequence& sequence, std::uint32_t line) const;
    bool leaves_single_line(Track track, std::uint32_t begin, std::uint32_t end) const;

    Sequence tracks_[2];
};

/// The stretches of note lines that stand above one another on a page, apart from one another in the strip:
/// those of a column.
class NoteStretches
{
  public:
    /// Those of the lines [begin, end) below the others.
    void add(std::uint32_t begin, std::uint32_t end);
    /// What they take from the text, with the lines [begin, end) below them.
    Length height(const NoteLines& notes, std::uint32_t begin, std::uint32_t end) const;
    /// What was added since it was last asked for.
    std::vector<NoteLines::Part> take_new(const NoteLines& notes);

  private:
    std::vector<std::pair<std::uint32_t, std::uint32_t>> stretches_; ///< of lines
    std::size_t taken_ = 0;
};

} // namespace stonehand
