#pragma once

#include "base/report.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// That notes stand in running text, links not in links, and sections not too deep.
void check_nesting(const Element& root, Report& report);

} // namespace stonehand
