#pragma once

#include <vector>

#include "layout/page_costs.hpp"
#include "pages/column_filler.hpp"
#include "pages/float_areas.hpp"
#include "pages/note_lines.hpp"
#include "pages/place_slabs.hpp"
#include "pages/side.hpp"

namespace stonehand
{

/// What stands on one page.
struct PageCut {
    std::size_t begin = 0, end = 0;        ///< its slabs; none on a page of floats, or of a note's rest
    BreakBefore start = BreakBefore::Auto; ///< what the slab at its head demands
    BreakFault fault = BreakFault::None;   ///< of the break at its foot
    bool overfull = false;                 ///< its content is higher than the frame
    bool ends_text = false;                ///< what follows begins a page, or nothing does
    std::int64_t short_by = 0;             ///< lines, where text goes on behind it
    Length text_first, text_last; ///< first and last baseline that floats and notes leave to the text
    Length page_last;             ///< last baseline of the notes
    std::vector<NoteLines::Part> notes, translated_notes;
    std::vector<ColumnArea> areas;   ///< of a page in columns, with the notes of each
    std::vector<PlacedFloat> floats; ///< their baselines from the head of the page
};

/// The pages of a strip.
struct PageBreaks {
    std::vector<PageCut> cuts; ///< never empty; slabs counted as they are when `looseness` is done
    std::int64_t cost = 0;
    /// How many lines more each block is to have than is best for it, by its number in the strip.
    std::vector<int> looseness;
    /// Whether any block is to have other than its best number of lines.
    bool varies() const;
};

/// What a cut of a strip is: a page, or the two pages of an opening whose languages stand in step.
enum class CutUnit { Page, Opening };

/// What the pages of a strip have for it: the first has a frame of its own.
struct PageFrames {
    Frame first, rest;
    PageColumns columns;
};

/// Cuts a strip into the pages of least total cost, over the whole strip and not page by page. The first page
/// stands on `side`. Always returns at least one page; where no cut is without
/// fault, the least bad are taken and say so. Paragraphs take the number of lines that makes good pages,
/// where the strip has variants of them.
PageBreaks break_pages(const Strip& strip, const PageFrames& frames, Side side,
                       const std::vector<ComputedStyle>& styles, const PageCosts& costs,
                       CutUnit unit = CutUnit::Page);

} // namespace stonehand
