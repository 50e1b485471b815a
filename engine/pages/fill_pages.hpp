#pragma once

#include "base/report.hpp"
#include "layout/layout.hpp"
#include "lines/break_lines.hpp"
#include "pages/page.hpp"
#include "pages/paragraph_cache.hpp"
#include "paragraph/word_cache.hpp"
#include "story/story.hpp"
#include "unicode/hyphenate.hpp"

namespace stonehand
{

/// What setting text needs, besides the text: loaded once, constant.
struct Setting {
    const FontLibrary& fonts;
    const Hyphenators& hyphenators;
    BreakCosts costs;
    unsigned jobs = 1;
    ParagraphCache* cache = nullptr; ///< paragraphs shaped and broken earlier in this job
    WordCache* words = nullptr;      ///< words shaped and hyphenated earlier in this job
    Counting counting = Counting::Off;
};

/// Fills the pages of a story: breaks its paragraphs at the measures of the masters, chooses page breaks of
/// least total cost over each part, puts everything at its final place, adds heads and folios, and answers on
/// which page each anchor stands. Never leaves a widow, an orphan or a stranded heading where that can be
/// helped; where it cannot, that is a warning at the block.
Document fill_pages(const Story& story, const Layout& layout, const Setting& setting, Report& report);

} // namespace stonehand
