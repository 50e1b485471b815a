#pragma once

#include <cstddef>
#include <vector>

#include "pages/page.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// Takes out of a document the pages that stand on no sheet; placements follow the others. A cover then
/// carries no fonts and inks of the book. What comes back says which page each of those that are left was.
std::vector<std::size_t> keep_placed(Document& document, std::vector<Sheet>& sheets);

} // namespace stonehand
