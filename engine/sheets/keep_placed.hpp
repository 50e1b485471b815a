#pragma once

#include <vector>

#include "pages/page.hpp"
#include "sheets/sheet.hpp"

namespace stonehand
{

/// Takes out of a document the pages that stand on no sheet; placements follow the others. A cover then
/// carries no fonts and inks of the book.
void keep_placed(Document& document, std::vector<Sheet>& sheets);

} // namespace stonehand
