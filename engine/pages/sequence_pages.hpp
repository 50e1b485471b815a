#pragma once

#include <vector>

#include "layout/layout.hpp"
#include "pages/break_pages.hpp"
#include "pages/gather_runs.hpp"
#include "pages/text_sets.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// A page before anything is painted on it: what it is for, and which slabs it bears.
struct PageSlot {
    std::size_t number = 0; ///< from 1
    std::string folio;      ///< the number that is printed, in the form of its part
    const Master* master = nullptr;
    const Run* run = nullptr;        ///< null: the page is blank
    const StoryPart* part = nullptr; ///< whose boxes it bears
    bool first = false;              ///< the first page of `part`
    PageFlow flow = PageFlow::Both;  ///< what of the slabs
    PageCut cut;
    Side side() const { return side_of_page(number); }
};

/// Where paragraphs are set once more, in other numbers of lines.
struct TextSource {
    TextSets& texts;
    unsigned jobs = 1;
};

/// Puts the pages of all runs one after the other: each on the side it asks for, with blanks where that takes
/// one, or the part that stands only in blanks; blanks before a part that ends a multiple of pages. Faults of
/// page breaks that could not be helped are warnings; so is what setting the texts found. Runs whose
/// paragraphs make better pages in other numbers of lines are stacked again.
std::vector<PageSlot> sequence_pages(std::vector<Run>& runs, const Story& story, const Layout& layout,
                                     const PageCosts& costs, const TextSource& texts, Report& report);

} // namespace stonehand
