#pragma once

#include <vector>

#include "layout/layout.hpp"
#include "pages/strip.hpp"
#include "pages/text_sets.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// Parts that follow one another on the same pages, stacked into one strip.
struct Run {
    struct Member {
        const StoryPart* part;
        std::size_t first_slab;
    };
    std::vector<Member> members;       ///< never empty; the first decides masters and where the run starts
    const StoryPart* facing = nullptr; ///< on the rectos of its openings: each of its cuts is two pages
    Strip strip;
    const StoryPart& head() const { return *members.front().part; }
    /// Whether its text runs from right to left, and so do its columns.
    bool reads_leftwards(const Story& story) const;
};

/// Stacks the flows of a story. A part that starts `Next` goes on below the one before it where both have the
/// same master; it starts a page of its own where they have not.
std::vector<Run> gather_runs(const Story& story, const Layout& layout, TextSets& texts);

/// Stacks a run's flows again, its blocks in so many lines more than are best for them; the texts are wanted
/// and set first.
void restack(Run& run, const std::vector<int>& looseness, const Story& story, const Layout& layout,
             TextSets& texts, unsigned jobs);

/// What was found while setting the texts of a strip and its notes.
void tell_texts(const Strip& strip, Report& report);

} // namespace stonehand
