#pragma once

#include <vector>

#include "layout/layout.hpp"
#include "pages/strip.hpp"
#include "pages/text_sets.hpp"
#include "story/story.hpp"

namespace stonehand
{

/// A box with its text stacked and placed: baselines from the first one, or to the last one, at zero.
struct SetBox {
    const PlacedBox* box = nullptr;
    Strip strip; ///< of a PlacedText
    std::vector<Length> baselines;
    const SetColumns* columns = nullptr; ///< of a ColumnText
    bool has_page_words = false;         ///< its text is to be set for every page anew
};

/// Stacks the text of a box. Text that stays too low with every alternative is a warning.
SetBox set_box(const PlacedBox& box, const Master& master, const Story& story, TextSets& texts,
               Report& report);

/// The boxes of a part, each set once for all its pages. What setting their texts found goes into the report.
std::vector<SetBox> set_boxes(const std::vector<PlacedBox>& boxes, const Master& master, const Story& story,
                              TextSets& texts, Report& report);

} // namespace stonehand
