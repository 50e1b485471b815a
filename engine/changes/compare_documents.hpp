#pragma once

#include "changes/changes.hpp"
#include "changes/seen_page.hpp"

namespace stonehand
{

/// What became of the pages of a file. Text is compared as it flows from page to page: what merely went over
/// to the next page is a difference of layout, not of text. Of a page that has another number than before,
/// folio and running heads are not compared; of one that has changed sides, no distances from the left.
DocumentChanges compare_documents(const SeenDocument& before, const SeenDocument& after);

} // namespace stonehand
