#pragma once

#include <vector>

#include "proof/json_text.hpp"
#include "proof/proof.hpp"

namespace stonehand
{

/// Writes what is counted, as the page's tables show it: shares in whole per cents, and of ink in tenths.
void write_plates(const std::vector<ProofPlates>& plates, JsonText& json);
void write_fonts(const std::vector<FamilyUse>& fonts, JsonText& json);
void write_statistics(const std::vector<LineStatistics>& lines, const PageStatistics& pages, JsonText& json);

} // namespace stonehand
