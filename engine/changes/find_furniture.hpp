#pragma once

#include "changes/seen_page.hpp"

namespace stonehand
{

/// Finds folios and running heads in a file that does not tell which they are, as files for print: in the
/// first and the last line of a page, figures that stand alone, and words that stand at the same place on
/// other pages too. A file that tells any is left as it is.
void find_furniture(SeenDocument& document);

} // namespace stonehand
