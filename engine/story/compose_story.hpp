#pragma once

#include <string>
#include <vector>

#include "base/report.hpp"
#include "base/sources.hpp"
#include "edition/edition.hpp"
#include "image/drawings.hpp"
#include "layout/layout.hpp"
#include "story/measure_text.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// What of the edition is set: all of it for an output, or one essay alone.
struct Selection {
    std::string output = "screen"; ///< which parts of the layout's sequence take part
    const Essay* essay = nullptr;  ///< null: the whole edition
};

/// The numbers of the pages on which the anchors of a story stand, as printed; empty before pages are known.
using PageNumbers = std::vector<std::string>;

/// What the pass before knows that is said in the text. `notes`: the numbers of those that are numbered by
/// the page, by their anchors; empty where an anchor is of none.
struct LastPass {
    PageNumbers pages;
    std::vector<std::string> notes;
    bool operator==(const LastPass&) const = default;
};

/// Dresses an edition in a layout. Called again with the numbers of the last pass until they stand
/// still: anchors are numbered alike in every pass. Pictures are read relative to the file that names
/// them; drawings were read before.
/// Without a measurer the columns of tables are as wide as estimates make them.
Story compose_story(const Edition& edition, const Layout& layout, const Selection& selection,
                    const LastPass& last_pass, const Sources& sources, Report& report,
                    const TextMeasurer& measurer = {}, const Drawings& drawings = Drawings());

} // namespace stonehand
