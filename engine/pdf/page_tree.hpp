#pragma once

#include <vector>

#include "pdf/object_file.hpp"

namespace stonehand
{

/// Where pages hang.
struct PageTree {
    ObjectNumber root;
    std::vector<ObjectNumber> parents; ///< of each page
};

/// Writes the nodes above pages that are written later (ISO 32000-1, 7.7.3): one flat node, which is what
/// every reader expects of a few hundred pages; a balanced tree of such nodes where there are more than 1
/// 000.
PageTree write_page_tree(ObjectFile& file, const std::vector<ObjectNumber>& pages);

} // namespace stonehand
