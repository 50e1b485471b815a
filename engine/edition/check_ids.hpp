#pragma once

#include "base/report.hpp"
#include "xml/tree.hpp"

namespace stonehand
{

/// That no id is given twice and every reference leads to one.
void check_ids(const Element& root, Report& report);

} // namespace stonehand
