#pragma once

#include <string>
#include <vector>

#include "pages/page.hpp"
#include "pdf/object_file.hpp"

namespace stonehand
{

/// Writes the outline (ISO 32000-1, 12.3.3), nested by level; entries whose anchor is on no page lead nowhere
/// and are left out. no_object where there are none.
ObjectNumber write_outline(ObjectFile& file, const std::vector<OutlineEntry>& entries,
                           const std::vector<std::string>& targets);

/// The number tree of page labels (12.4.2): stretches of counting numbers, and each other label as it is.
std::string page_labels(const std::vector<Page>& pages);

} // namespace stonehand
