#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "changes/changes.hpp"
#include "changes/numbered_words.hpp"
#include "changes/seen_page.hpp"

namespace stonehand
{

/// Which page of one file is which of the other; by index, from 0.
struct PageMatches {
    std::vector<std::optional<std::size_t>> of_before; ///< of each old page the new one; none: it is gone
    std::vector<std::optional<std::size_t>> of_after;  ///< of each new page the old one; none: it was added
    std::vector<PagePlace> places;                     ///< of each new page that has an old one
    std::vector<bool> in_order; ///< of each new page: it has an old one, and follows the others as that did
};

/// One of the two files: what is seen in it, and its words by their numbers.
struct PagesSide {
    const SeenDocument& seen;
    const std::vector<NumberedPage>& words;
};

/// Whether nothing stands on a page but, it may be, a folio, a running head and a thin rule with them.
bool is_blank(const PagesSide& side, std::size_t page);

/// Matches pages that are the same, then those with the same words, then those that share the most of their
/// words. Folios and running heads do not count. Pages that do not follow each other as the others do have
/// moved: as few as can be. A blank page never has: it is the one at the same place among the others, or
/// none.
PageMatches match_pages(const PagesSide& before, const PagesSide& after);

} // namespace stonehand
